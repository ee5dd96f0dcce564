/** Citizens' pages. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "directory",
            "calendar",
            "identity",
            "procedure",
            "file",
            "notice",
            "form",
            "formpage",
            "dossier",
            "printing",
            "report",
            "survey",
            "petition",
            "remotehelp",
            "sample"
        })
@NullMarked
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
