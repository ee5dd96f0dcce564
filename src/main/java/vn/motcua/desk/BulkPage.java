package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command for several dossiers, row by row; or, before it, to whom they are given or what is printed.
 *
 * @param verb     take-over, complete, assign, return or print
 * @param picked   the rows as they were ticked, to send again
 * @param rows     results, or what stands in the way of printing; empty before an assignment
 * @param officers whom they can be given to, the suggestion first; empty when that is not asked
 * @param forms    what can be printed of some of them: word and name
 * @param problem  why nothing was done; null when something was
 */
public record BulkPage(
        String verb,
        List<String> picked,
        List<Row> rows,
        List<OfficerLoad> officers,
        List<Form> forms,
        String acts,
        String back,
        @Nullable String problem) {

    /** {@code sentence} says why it was refused; null: done. */
    public record Row(String code, @Nullable String sentence) {}

    /** {@code number} of the picked dossiers have the form. */
    public record Form(String word, String name, int number) {}

    public long done() {
        return rows.stream().filter(row -> row.sentence() == null).count();
    }
}
