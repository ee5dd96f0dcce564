/** What is late or about to be: warnings to whom it concerns, and the explanations asked for late steps. */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "directory", "calendar", "identity", "notice", "dossier"})
@NullMarked
package vn.motcua.lateness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
