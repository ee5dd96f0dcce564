/** Office hours, days off and make-up days as dated data, and the one deadline function. */
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "intake", "directory"})
@NullMarked
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
