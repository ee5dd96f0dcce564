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
            "form",
            "formpage",
            "dossier",
            "printing"
        })
@NullMarked
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
