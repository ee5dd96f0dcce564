/**
 * Petitions (phản ánh, kiến nghị about rules and conduct, regulations §7): received, classified, forwarded, answered and
 * published, with the sender hidden from whoever the petition is about.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "directory", "calendar", "identity", "file", "notice"})
@NullMarked
package vn.motcua.petition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
