package vn.motcua.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page with one group of questions. */
public record FormPage(
        String id, Words title, Words lead, @Nullable Condition when, List<Question> questions) {

    public FormPage {
        questions = List.copyOf(questions);
    }

    public boolean shown(Answers answers) {
        return when == null || when.holds(answers);
    }
}
