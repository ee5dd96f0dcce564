package vn.motcua.calendar.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.intake.Problems;
import vn.motcua.intake.Row;
import vn.motcua.intake.Table;
import vn.motcua.intake.TableShape;

/** Reads days off and make-up days: the table people bring and the one that comes with the program. */
final class DayTable {

    private static final TableShape SHAPE =
            TableShape.required("ngay", "loai", "ten").optional("nguon");
    private static final Map<String, SpecialDay.Kind> KINDS = kinds();
    private static final int LONGEST_NAME = 200;
    /** The source of a day whose table names none. */
    static final String BROUGHT = "nhap";

    private final Map<LocalDate, SpecialDay> days = new TreeMap<>();
    private final Map<LocalDate, Long> lines = new LinkedHashMap<>();

    private DayTable() {}

    /** The days by date; a table has at most some 110,000 dates, so memory stays flat. */
    static Map<LocalDate, SpecialDay> read(InputStream in, Problems problems) throws IOException {
        var table = new DayTable();
        Table.read(in, SHAPE, problems, table::take);
        return table.days;
    }

    private void take(Row row) {
        var date = row.date("ngay");
        var kind = row.oneOf("loai", KINDS);
        var name = row.required("ten");
        var source = row.get("nguon");
        if (row.get("ngay").isEmpty()) row.required("ngay");
        if (row.get("loai").isEmpty()) row.required("loai");
        for (var column : new String[] {"ten", "nguon"}) {
            if (row.get(column).length() > LONGEST_NAME) row.refuse(column, "calendar.day.long", LONGEST_NAME);
        }
        if (!row.good() || date == null || kind == null) return;
        var day = new SpecialDay(date, kind, name, source.isEmpty() ? BROUGHT : source);
        var before = days.putIfAbsent(date, day);
        if (before == null) {
            lines.put(date, row.line());
        } else if (!before.equals(day)) {
            row.refuse("ngay", "calendar.day.twice", row.get("ngay"), String.valueOf(lines.get(date)));
        }
    }

    private static Map<String, SpecialDay.Kind> kinds() {
        var kinds = new LinkedHashMap<String, SpecialDay.Kind>();
        for (var kind : SpecialDay.Kind.values()) kinds.put(kind.label(), kind);
        return kinds;
    }
}
