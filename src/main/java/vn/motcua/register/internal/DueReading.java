package vn.motcua.register.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Deadlines;
import vn.motcua.shared.VietnameseTime;

/** The due date of a row: what is given wins; where nothing is, the procedure's normal case says it. */
record DueReading(Deadlines deadlines) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    @Nullable
    Instant of(Entry entry, KnownProcedures.Found procedure) {
        var given = CourseReading.due(entry.dates());
        var received = entry.dates().received();
        if (given != null || received == null || entry.status().neverAccepted()) return given;
        var version = procedure.nearest();
        var normal =
                version == null ? null : version.caseOf(null, entry.channel()).orElse(null);
        if (version == null || normal == null) {
            entry.row().warn(Columns.DUE, "register.due.unknown");
            return null;
        }
        var due = deadlines
                .due(
                        entry.agency().id(),
                        normal.promised(),
                        received.instant(LocalTime.MIDNIGHT),
                        List.of(),
                        version.waitMode())
                .due();
        entry.row().warn(Columns.DUE, "register.due.computed", SHOWN.format(VietnameseTime.at(due)));
        return due;
    }
}
