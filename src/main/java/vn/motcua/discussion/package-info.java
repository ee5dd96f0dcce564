/** What officers say to each other about a dossier, beside its journal: kept for good, but no evidence. */
@ApplicationModule(allowedDependencies = {"shared", "database", "identity", "notice", "dossier"})
@NullMarked
package vn.motcua.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
