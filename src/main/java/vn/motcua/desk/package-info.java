/** Officers' pages. */
@ApplicationModule(
        allowedDependencies = {"shared", "directory", "calendar", "identity", "procedure", "dossier", "report"})
@NullMarked
package vn.motcua.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
