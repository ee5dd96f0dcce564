/** Officers' pages. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "sheet",
            "intake",
            "file",
            "directory",
            "calendar",
            "identity",
            "procedure",
            "form",
            "formpage",
            "queue",
            "dossier",
            "interconnected",
            "discussion",
            "notice",
            "lateness",
            "printing",
            "register",
            "report",
            "survey",
            "petition",
            "remotehelp"
        })
@NullMarked
package vn.motcua.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
