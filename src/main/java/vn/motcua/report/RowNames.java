package vn.motcua.report;

import java.util.Locale;
import java.util.Set;
import vn.motcua.shared.Texts;

/** How rows are shown: by their name, and where the catalogue and the directory know none by a sentence of our own. */
public final class RowNames {

    private static final Set<String> LEVELS = Set.of("", "toan_trinh", "mot_phan", "muc_3", "muc_4", "khong_ro");

    private RowNames() {}

    public static String of(Breakdown by, ReportRow row, Texts texts, Locale locale) {
        if (!row.name().isEmpty()) return row.name();
        return switch (by) {
            case SECTOR -> row.key().isEmpty() ? texts.of(locale, "report.sector.unknown") : row.key();
            case MONTH ->
                texts.of(
                        locale,
                        "report.month",
                        row.key().substring(5),
                        row.key().substring(0, 4));
            case LEVEL -> LEVELS.contains(row.key()) ? texts.of(locale, "report.level." + row.key()) : row.key();
            case PROCEDURE, AGENCY -> row.key();
        };
    }
}
