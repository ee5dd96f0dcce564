package vn.motcua.register.internal;

import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Agency;
import vn.motcua.intake.Row;

/** The fields of one row, each good in itself. */
record Entry(
        Row row,
        String code,
        DossierCode parts,
        String procedure,
        Agency agency,
        String channel,
        String level,
        String name,
        NationalStatus status,
        boolean refused,
        Dates dates,
        int supplements,
        boolean componentsDigitised,
        boolean resultDigitised,
        boolean feeBearing,
        boolean paidOnline,
        @Nullable String note) {

    /** Null when the field is empty. */
    @Nullable
    String optional(String column) {
        var value = row.get(column);
        return value.isEmpty() ? null : value;
    }
}
