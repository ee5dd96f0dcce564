/**
 * What leaves the program after the commit: written in the transaction of what it tells, sent outside of it, again until
 * it arrives, and kept for somebody to look at when it cannot.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package vn.motcua.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
