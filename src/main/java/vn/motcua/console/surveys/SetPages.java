package vn.motcua.console.surveys;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.Problem;
import vn.motcua.page.Form;
import vn.motcua.survey.QuestionSet;

/** The records of the pages where question sets are kept. */
public final class SetPages {

    private SetPages() {}

    public record Listed(List<QuestionSet> sets, boolean keeps) {}

    public record One(List<QuestionSet> versions, QuestionSet shown, boolean keeps) {}

    /**
     * @param document the JSON as it stands in the editor
     * @param problems what is wrong with it
     * @param trial    as people will be asked; null while it cannot be read
     * @param said     what became of it, empty for nothing
     */
    public record Edit(
            String document,
            List<Problem> problems,
            @Nullable QuestionSet trial,
            Form form,
            String said) {}
}
