/** Keeps files by their content: the same bytes are kept once, under their SHA-256, outside the database. */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package vn.motcua.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
