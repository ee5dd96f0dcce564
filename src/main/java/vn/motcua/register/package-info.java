/** Takes an office's register (sổ theo dõi hồ sơ) in: reads and checks its rows, hands them to the dossiers. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "intake",
            "directory",
            "calendar",
            "identity",
            "procedure",
            "dossier"
        })
@NullMarked
package vn.motcua.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
