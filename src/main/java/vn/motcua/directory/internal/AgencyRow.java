package vn.motcua.directory.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.intake.Row;
import vn.motcua.intake.TableShape;

/** What one row says about an agency, with the row itself so that it can still be refused later. */
record AgencyRow(Row row, Content content) {

    static final Pattern CODE = Pattern.compile("[A-Z0-9.]{1,35}");
    static final int LONGEST_NAME = 500;
    static final TableShape SHAPE =
            TableShape.required("ma", "ten", "loai", "cap_tren", "tu_ngay").optional("den_ngay", "ke_thua");

    private static final Map<String, AgencyKind> KINDS = kinds();

    record Content(
            String code,
            String name,
            AgencyKind kind,
            @Nullable String superior,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successor) {}

    /** Null when the row was refused. */
    static @Nullable AgencyRow read(Row row) {
        var code = code(row, "ma", row.required("ma"));
        var name = Names.clean(row.required("ten"));
        if (Names.flaw(name, LONGEST_NAME) == DirectoryRefusal.NAME_TOO_LONG) {
            row.refuse("ten", "intake.agencies.nameTooLong", Integer.toString(LONGEST_NAME));
        }
        row.required("loai");
        var kind = row.oneOf("loai", KINDS);
        var superior = code(row, "cap_tren", row.get("cap_tren"));
        row.required("tu_ngay");
        var from = row.date("tu_ngay");
        var to = row.date("den_ngay");
        var successor = code(row, "ke_thua", row.get("ke_thua"));
        if (from != null && to != null && to.isBefore(from)) row.refuse("den_ngay", "intake.agencies.endsBeforeStart");
        if (successor != null && row.get("den_ngay").isEmpty()) {
            row.refuse("ke_thua", "intake.agencies.successorWithoutEnd", successor);
        }
        if (!row.good() || code == null || kind == null || from == null) return null;
        return new AgencyRow(row, new Content(code, name, kind, superior, from, to, successor));
    }

    private static @Nullable String code(Row row, String column, String value) {
        if (value.isEmpty()) return null;
        if (CODE.matcher(value).matches()) return value;
        row.refuse(column, "intake.agencies.codeForm", value);
        return null;
    }

    private static Map<String, AgencyKind> kinds() {
        var kinds = new LinkedHashMap<String, AgencyKind>();
        for (var kind : AgencyKind.values()) kinds.put(kind.label(), kind);
        return kinds;
    }
}
