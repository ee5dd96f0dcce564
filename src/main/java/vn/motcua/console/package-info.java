/** Administrators' pages: agencies and people, accounts, calendar, catalogue, queue, wordings, changes, imports. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "sheet",
            "intake",
            "audit",
            "outbox",
            "directory",
            "calendar",
            "identity",
            "procedure",
            "form",
            "formpage",
            "queue",
            "dossier",
            "notice",
            "printing",
            "survey",
            "remotehelp",
            "sample"
        })
@NullMarked
package vn.motcua.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
