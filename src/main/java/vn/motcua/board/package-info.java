/** What stands in the waiting hall and in people's hands: kiosk, call display, tickets, booked times, surveys. */
@ApplicationModule(
        allowedDependencies = {"shared", "page", "directory", "identity", "procedure", "queue", "dossier", "survey"})
@NullMarked
package vn.motcua.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
