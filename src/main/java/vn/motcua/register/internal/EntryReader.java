package vn.motcua.register.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Agency;
import vn.motcua.intake.Row;

/** Reads the fields of a row; every wrong one gets its sentence before the row is given up. */
final class EntryReader {

    private static final Map<String, String> CHANNELS = new LinkedHashMap<>();
    private static final List<String> LEVELS = List.of("toan_trinh", "mot_phan", "muc_4", "muc_3", "muc_2", "muc_1");

    static {
        CHANNELS.put("truc_tiep", "counter");
        CHANNELS.put("truc_tuyen", "online");
        CHANNELS.put("buu_chinh", "post");
    }

    /** Names and numbers are searched through indexes, whose keys are limited to some 2,700 bytes. */
    private static final int LONGEST_KEY = 500;

    private static final int LONGEST_TEXT = 4_000;

    private final KnownAgencies agencies;

    EntryReader(KnownAgencies agencies) {
        this.agencies = agencies;
    }

    /** Null when the row is refused. */
    @Nullable
    Entry read(Row row) {
        var code = row.required(Columns.CODE);
        var parts = parts(row, code);
        var procedure = limited(row, Columns.PROCEDURE, row.required(Columns.PROCEDURE), LONGEST_KEY);
        var agency = agency(row);
        row.required(Columns.CHANNEL);
        var channel = row.oneOf(Columns.CHANNEL, CHANNELS);
        var level = level(row);
        var name = limited(row, Columns.NAME, row.required(Columns.NAME), LONGEST_KEY);
        limited(row, Columns.IDENTITY_NUMBER, row.get(Columns.IDENTITY_NUMBER), LONGEST_KEY);
        limited(row, Columns.PHONE, row.get(Columns.PHONE), LONGEST_KEY);
        limited(row, Columns.ADDRESS, row.get(Columns.ADDRESS), LONGEST_TEXT);
        var note = limited(row, Columns.NOTE, row.get(Columns.NOTE), LONGEST_TEXT);
        var status = status(row);
        var refused = flag(row, Columns.REFUSED);
        var dates = Dates.of(row);
        var supplements = row.whole(Columns.SUPPLEMENTS, 0, Short.MAX_VALUE);
        var componentsDigitised = flag(row, Columns.COMPONENTS_DIGITISED);
        var resultDigitised = flag(row, Columns.RESULT_DIGITISED);
        var feeBearing = flag(row, Columns.FEE_BEARING);
        var paidOnline = flag(row, Columns.PAID_ONLINE);
        if (status != null && row.good()) Contradictions.check(row, status, refused, dates);
        if (!row.good() || parts == null || agency == null || channel == null || status == null) return null;
        return new Entry(
                row,
                code,
                parts,
                procedure,
                agency,
                channel,
                level,
                name,
                status,
                refused,
                dates,
                supplements == null ? 0 : supplements,
                componentsDigitised,
                resultDigitised,
                feeBearing,
                paidOnline,
                note.isEmpty() ? null : note);
    }

    private static @Nullable DossierCode parts(Row row, String code) {
        if (code.isEmpty()) return null;
        var parts = DossierCode.read(code);
        if (parts == null) row.refuse(Columns.CODE, "register.code.form", code);
        return parts;
    }

    private @Nullable Agency agency(Row row) {
        var code = row.required(Columns.AGENCY);
        if (code.isEmpty()) return null;
        var agency = agencies.find(code);
        if (agency == null) row.refuse(Columns.AGENCY, "register.agency.unknown", code);
        return agency;
    }

    private static String level(Row row) {
        var level = row.get(Columns.LEVEL);
        if (!level.isEmpty() && !LEVELS.contains(level)) {
            row.refuse(Columns.LEVEL, "register.level.unknown", level, String.join(", ", LEVELS));
        }
        return level;
    }

    private static @Nullable NationalStatus status(Row row) {
        var text = row.required(Columns.STATUS);
        if (text.isEmpty()) return null;
        var status = NationalStatus.read(text);
        if (status == null) row.refuse(Columns.STATUS, "register.status.unknown", text);
        return status;
    }

    private static boolean flag(Row row, String column) {
        return Boolean.TRUE.equals(row.flag(column));
    }

    private static String limited(Row row, String column, String text, int most) {
        if (text.length() > most) row.refuse(column, "register.text.long", Integer.toString(most));
        return text;
    }
}
