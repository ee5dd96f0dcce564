/**
 * What people say of the service they got: question sets with versions, answers that lead back to nobody, and the figures of
 * satisfaction.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "intake",
            "directory",
            "identity",
            "procedure",
            "notice",
            "dossier",
            "report"
        })
@NullMarked
package vn.motcua.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
