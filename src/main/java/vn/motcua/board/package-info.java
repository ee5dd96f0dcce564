/** What stands in the waiting hall and in people's hands: kiosk, call display, tickets, booked times. */
@ApplicationModule(allowedDependencies = {"shared", "page", "directory", "identity", "queue"})
@NullMarked
package vn.motcua.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
