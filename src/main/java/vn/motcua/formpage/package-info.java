/** Shows electronic forms: questions as fields, answers as they are read again; the same for every face. */
@ApplicationModule(allowedDependencies = {"shared", "page", "form"})
@NullMarked
package vn.motcua.formpage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
