/** Printed forms (phiếu, sổ) of the circulars as PDF/A: which generation, what stands on them, how often they were printed. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "directory",
            "calendar",
            "identity",
            "procedure",
            "dossier"
        })
@NullMarked
package vn.motcua.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
