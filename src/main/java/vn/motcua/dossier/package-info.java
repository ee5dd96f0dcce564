/** Owns the life of a dossier (hồ sơ), from filing to the hand-over of its result, its journal and its facts. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "directory",
            "calendar",
            "identity",
            "procedure",
            "file",
            "notice"
        })
@NullMarked
package vn.motcua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
