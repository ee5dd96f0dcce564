/** Ids, refusals, outcomes, dates and Vietnamese text: tiny, stable, used by every module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.motcua.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
