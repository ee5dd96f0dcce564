/** Interconnected work (liên thông): files bundles and sees to it that leads and their parts follow each other. */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "directory", "identity", "procedure", "notice", "dossier"})
@NullMarked
package vn.motcua.interconnected;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
