/** The command line: what an operator of the machine can do, in Vietnamese and English. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "outbox",
            "intake",
            "directory",
            "calendar",
            "identity",
            "procedure",
            "form",
            "queue",
            "dossier",
            "register",
            "report",
            "survey",
            "petition"
        })
@NullMarked
package vn.motcua.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
