/** Figures over the facts of dossiers: the operational table and form 06, for any period, as of and as known at any instant. */
@ApplicationModule(allowedDependencies = {"shared", "database", "directory", "identity", "procedure", "dossier"})
@NullMarked
package vn.motcua.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
