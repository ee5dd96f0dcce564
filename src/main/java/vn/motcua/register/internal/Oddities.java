package vn.motcua.register.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.Moment;
import vn.motcua.intake.Row;

/** What real registers have and should not: the row is taken, and the report says so. */
final class Oddities {

    private final LocalDate today;

    Oddities(LocalDate today) {
        this.today = today;
    }

    void tell(Entry entry, LocalDate begin, KnownProcedures.Found procedure) {
        var row = entry.row();
        if (procedure.nearest() == null) {
            row.warn(Columns.PROCEDURE, "register.procedure.unknown", entry.procedure());
        } else if (procedure.inForce() == null) {
            row.warn(Columns.PROCEDURE, "register.procedure.notInForce", entry.procedure());
        }
        if (!entry.agency().existsOn(begin)) {
            row.warn(Columns.AGENCY, "register.agency.notThen", entry.agency().code());
        }
        if (entry.level().startsWith("muc_")) row.warn(Columns.LEVEL, "register.level.old", entry.level());
        if (inCapitals(entry.name())) row.warn(Columns.NAME, "register.name.capitals");
        number(row, Columns.IDENTITY_NUMBER);
        number(row, Columns.PHONE);
        number(row, Columns.PROCEDURE);
        future(row, Columns.RECEIVED, entry.dates().received());
        future(row, Columns.RESOLVED, entry.dates().resolved());
        future(row, Columns.RETURNED, entry.dates().returned());
    }

    /** Spreadsheets drop the zeros at the beginning of a number, and those behind its point. */
    private static void number(Row row, String column) {
        if (row.isNumber(column) && !row.get(column).startsWith("0")) row.warn(column, "register.number.zeros", column);
    }

    private void future(Row row, String column, @Nullable Moment moment) {
        if (moment != null && moment.date().isAfter(today)) {
            row.warn(column, "register.date.future", row.get(column));
        }
    }

    private static boolean inCapitals(String name) {
        int capitals = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLowerCase(c)) return false;
            if (Character.isUpperCase(c)) capitals++;
        }
        return capitals > 1;
    }
}
