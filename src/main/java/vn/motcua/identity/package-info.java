/** Accounts, sign-in, roles and permissions; denies by default. */
@ApplicationModule(allowedDependencies = {"shared", "database", "directory", "calendar"})
@NullMarked
package vn.motcua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
