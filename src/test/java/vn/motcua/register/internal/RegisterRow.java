package vn.motcua.register.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Writes registers: a good finished dossier, unless a test says otherwise. */
final class RegisterRow {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    static final List<String> COLUMNS = List.of(
            Columns.CODE,
            Columns.PROCEDURE,
            Columns.AGENCY,
            Columns.CHANNEL,
            Columns.LEVEL,
            Columns.NAME,
            Columns.IDENTITY_NUMBER,
            Columns.ADDRESS,
            Columns.PHONE,
            Columns.RECEIVED,
            Columns.DUE,
            Columns.RESOLVED,
            Columns.RETURNED,
            Columns.ASKED,
            Columns.STATUS,
            Columns.REFUSED,
            Columns.SUPPLEMENTS,
            Columns.COMPONENTS_DIGITISED,
            Columns.RESULT_DIGITISED,
            Columns.FEE_BEARING,
            Columns.PAID_ONLINE,
            Columns.NOTE);

    private final Map<String, String> values = new LinkedHashMap<>();

    static RegisterRow aRow() {
        return new RegisterRow()
                .with(Columns.CODE, newCode())
                .with(Columns.PROCEDURE, Village.KNOWN)
                .with(Columns.AGENCY, "T90.14.01")
                .with(Columns.CHANNEL, "truc_tuyen")
                .with(Columns.LEVEL, "toan_trinh")
                .with(Columns.NAME, "Nguyễn Thị Thủy Đào")
                .with(Columns.IDENTITY_NUMBER, "012345678901")
                .with(Columns.ADDRESS, "Thôn 5")
                .with(Columns.PHONE, "0912345678")
                .with(Columns.RECEIVED, "2024-03-19 08:26")
                .with(Columns.DUE, "2024-03-22 17:00")
                .with(Columns.RESOLVED, "2024-03-20 10:00")
                .with(Columns.RETURNED, "2024-03-21 09:30")
                .with(Columns.STATUS, "10")
                .with(Columns.SUPPLEMENTS, "0")
                .with(Columns.COMPONENTS_DIGITISED, "1")
                .with(Columns.RESULT_DIGITISED, "1")
                .with(Columns.FEE_BEARING, "0")
                .with(Columns.PAID_ONLINE, "0");
    }

    /** Work on it goes on. */
    static RegisterRow anOpenRow() {
        return aRow().with(Columns.STATUS, "4").with(Columns.RESOLVED, "").with(Columns.RETURNED, "");
    }

    static String newCode() {
        return String.format("T90.14.01-240319-%04d", SERIAL.incrementAndGet());
    }

    RegisterRow with(String column, String value) {
        values.put(column, value);
        return this;
    }

    RegisterRow but(String column, String value) {
        var copy = new RegisterRow();
        copy.values.putAll(values);
        return copy.with(column, value);
    }

    String get(String column) {
        return values.getOrDefault(column, "");
    }

    String code() {
        return get(Columns.CODE);
    }

    static String csv(RegisterRow... rows) {
        return csv(Arrays.asList(rows), COLUMNS, ",");
    }

    static String csv(List<RegisterRow> rows, List<String> columns, String separator) {
        var lines = new ArrayList<String>();
        lines.add(String.join(separator, columns));
        for (var row : rows) {
            lines.add(columns.stream().map(row::get).map(RegisterRow::quoted).collect(Collectors.joining(separator)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String value) {
        return value.matches("[^\",;\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
