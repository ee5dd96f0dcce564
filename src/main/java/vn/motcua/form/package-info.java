/** Electronic forms (biểu mẫu điện tử) as data with effective dates, their rules, and what people are filling in. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "intake",
            "directory",
            "identity",
            "procedure",
            "file",
            "notice"
        })
@NullMarked
package vn.motcua.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
