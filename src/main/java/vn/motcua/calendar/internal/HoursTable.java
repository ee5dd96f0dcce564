package vn.motcua.calendar.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.ImportOfficeHours;
import vn.motcua.calendar.KeepOfficeHours;
import vn.motcua.calendar.KeepOfficeHours.Session;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.intake.Problems;
import vn.motcua.intake.Row;
import vn.motcua.intake.Table;
import vn.motcua.intake.TableShape;

/** Reads the table of office hours, agency by agency; an empty code stands for every agency without its own. */
final class HoursTable {

    /** What a table says of one agency, each session with the row it stands in. */
    record Said(List<Row> rows, List<Session> sessions) {}

    private static final TableShape SHAPE = TableShape.required("co_quan", "thu", "tu_gio", "den_gio", "tu_ngay")
            .optional("den_ngay");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private final Agencies agencies;
    private final Map<Optional<UUID>, Said> said = new LinkedHashMap<>();
    private int rows;

    private HoursTable(Agencies agencies) {
        this.agencies = agencies;
    }

    static Map<Optional<UUID>, Said> read(InputStream in, Agencies agencies, Problems problems) throws IOException {
        var table = new HoursTable(agencies);
        Table.read(in, SHAPE, problems, table::take);
        table.said.values().forEach(HoursTable::check);
        return table.said;
    }

    private void take(Row row) {
        if (++rows > ImportOfficeHours.MOST_ROWS) {
            row.refuseRow("calendar.hours.rows", ImportOfficeHours.MOST_ROWS);
            return;
        }
        var agency = agency(row);
        var weekday = row.oneOf("thu", WEEKDAYS);
        if (row.get("thu").isEmpty()) row.required("thu");
        var from = time(row, "tu_gio");
        var to = time(row, "den_gio");
        var first = row.date("tu_ngay");
        if (row.get("tu_ngay").isEmpty()) row.required("tu_ngay");
        var last = row.date("den_ngay");
        if (!row.good() || agency == null || weekday == null || first == null) return;
        var those = said.computeIfAbsent(agency, ignored -> new Said(new ArrayList<>(), new ArrayList<>()));
        if (those.sessions().size() == KeepOfficeHours.MOST) {
            row.refuse("co_quan", "refusal.calendar.TOO_MANY_SESSIONS", KeepOfficeHours.MOST);
            return;
        }
        those.rows().add(row);
        those.sessions().add(new Session(weekday, from, to, first, last));
    }

    private @Nullable Optional<UUID> agency(Row row) {
        var code = row.get("co_quan");
        if (code.isEmpty()) return Optional.empty();
        var known = agencies.byCode(code).map(Agency::id);
        if (known.isPresent()) return known;
        row.refuse("co_quan", "calendar.hours.agency", code);
        return null;
    }

    private static @Nullable LocalTime time(Row row, String column) {
        var value = row.get(column);
        if (value.isEmpty()) return null;
        var time = TIME.matcher(value);
        if (time.matches()) return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        row.refuse(column, "calendar.hours.time", value);
        return null;
    }

    /** Every row that is wrong by itself or against an earlier one, not only the first. */
    private static void check(Said said) {
        var good = new ArrayList<Session>();
        var lines = new ArrayList<Row>();
        for (int i = 0; i < said.sessions().size(); i++) {
            var row = said.rows().get(i);
            good.add(said.sessions().get(i));
            lines.add(row);
            var flaw = HoursRule.flaw(good, good.size() - 1);
            if (flaw == null) continue;
            good.removeLast();
            lines.removeLast();
            if (flaw.other() < 0) row.refuse(column(flaw.code()), "calendar.hours." + flaw.code());
            else
                row.refuse(
                        "tu_gio",
                        "calendar.hours." + flaw.code(),
                        Long.toString(lines.get(flaw.other()).line()));
        }
    }

    private static String column(vn.motcua.calendar.CalendarRefusal code) {
        return switch (code) {
            case DATE_OUT_OF_RANGE -> "tu_ngay";
            case ENDS_BEFORE_START -> "den_ngay";
            case SESSION_HALF, SESSION_MINUTES -> "tu_gio";
            case SESSION_ENDS_BEFORE_START -> "den_gio";
            case NOT_ALLOWED,
                    AGENCY_UNKNOWN,
                    SESSIONS_OVERLAP,
                    NO_WORKING_WEEK,
                    TOO_MANY_SESSIONS,
                    HOURS_CHANGED,
                    DAY_UNKNOWN,
                    DAY_DATE,
                    DAY_NAME,
                    DAY_REASON,
                    DAY_TEXT_LONG -> "co_quan";
        };
    }

    private static Map<String, DayOfWeek> weekdays() {
        var weekdays = new LinkedHashMap<String, DayOfWeek>();
        for (int i = 1; i <= 6; i++) weekdays.put(Integer.toString(i + 1), DayOfWeek.of(i));
        weekdays.put("cn", DayOfWeek.SUNDAY);
        return weekdays;
    }
}
