/** Reads tables people bring (CSV, XLSX) row by row and says line and column of everything that is wrong. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.motcua.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
