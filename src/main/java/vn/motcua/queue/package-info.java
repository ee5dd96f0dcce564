/** The queue in front of the counters: services, tickets, booked times, who sits where, and what the board shows. */
@ApplicationModule(allowedDependencies = {"shared", "database", "intake", "directory", "calendar", "identity"})
@NullMarked
package vn.motcua.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
