/** The demo office: a small believable province with people in every role and a month of work. Never in production. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "directory",
            "calendar",
            "identity",
            "procedure",
            "queue",
            "file",
            "dossier",
            "interconnected",
            "lateness",
            "report",
            "survey",
            "petition",
            "printing",
            "remotehelp",
            "sample",
            "cli"
        })
@NullMarked
package vn.motcua.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
