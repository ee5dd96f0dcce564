/** Runs or finds PostgreSQL, keeps its two roles apart and brings every module's schema up to date. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.motcua.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
