/** Ground of every face: layouts, words and formats of pages, self-hosted assets, error pages, the health check. */
@ApplicationModule(allowedDependencies = {"shared", "database", "identity", "directory"})
@NullMarked
package vn.motcua.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
