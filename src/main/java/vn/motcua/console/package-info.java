/** Administrators' pages. */
@ApplicationModule(allowedDependencies = {"shared", "page", "directory", "identity", "procedure", "queue"})
@NullMarked
package vn.motcua.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
