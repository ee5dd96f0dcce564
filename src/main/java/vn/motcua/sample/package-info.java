/** Sample papers to look at and blank forms to take (giấy mẫu, mẫu đơn trống), beside the components of procedures. */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "audit", "directory", "calendar", "identity", "procedure", "file"})
@NullMarked
package vn.motcua.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
