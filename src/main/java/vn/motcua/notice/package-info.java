/** Messages to people inside the program; what happened to a dossier is told in the transaction in which it happened. */
@ApplicationModule(allowedDependencies = {"shared", "database", "identity"})
@NullMarked
package vn.motcua.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
