package vn.motcua.report;

/**
 * One row of a report.
 *
 * @param key  code of the sector, procedure or agency, month as {@code yyyy-MM}, or label of the level as it came;
 *             empty for an unknown sector and for dossiers not received online
 * @param name as the catalogue or the directory has it; empty where they know none, see {@link RowNames}
 */
public record ReportRow(String key, String name, Figures figures, SideFigures side) {

    public FormSix form() {
        return FormSix.of(figures);
    }

    public Rates rates() {
        return Rates.of(figures, side);
    }
}
