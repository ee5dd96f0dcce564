/**
 * Reads the journals of changes of all modules as one, and seals hashes outside the database, so that rewriting, cutting
 * off or deleting what they stand for shows.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package vn.motcua.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
