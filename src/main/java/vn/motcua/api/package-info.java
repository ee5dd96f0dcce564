/** The REST interface under /api/v1, its problems and its OpenAPI description. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "intake",
            "sheet",
            "audit",
            "outbox",
            "directory",
            "calendar",
            "identity",
            "procedure",
            "form",
            "file",
            "notice",
            "lateness",
            "queue",
            "dossier",
            "interconnected",
            "printing",
            "register",
            "report",
            "survey",
            "petition",
            "remotehelp"
        })
@NullMarked
package vn.motcua.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
