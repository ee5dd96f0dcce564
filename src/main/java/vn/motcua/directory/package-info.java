/** Agencies as a tree with validity and succession, departments, officers, delegations and the one-stop unit's roster. */
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "intake"})
@NullMarked
package vn.motcua.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
