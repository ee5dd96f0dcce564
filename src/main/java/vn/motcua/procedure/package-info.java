/** The catalogue of administrative procedures (TTHC): versions with effective dates, cases, components, fees, internal process. */
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "intake", "directory", "calendar", "identity"})
@NullMarked
package vn.motcua.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
