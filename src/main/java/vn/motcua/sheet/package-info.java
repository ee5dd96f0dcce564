/** Writes tables as workbooks (XLSX), row by row, for whoever takes a list home. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.motcua.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
