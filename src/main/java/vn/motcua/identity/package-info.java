/** Accounts, sign-in, sessions, tokens, roles and how far they reach; denies by default. */
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "outbox", "directory", "calendar"})
@NullMarked
package vn.motcua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
