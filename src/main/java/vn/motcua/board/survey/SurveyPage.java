package vn.motcua.board.survey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Form;
import vn.motcua.survey.QuestionSet;

/**
 * Questions to answer, or a sentence instead.
 *
 * @param home      where the form is sent
 * @param procedure what was applied for, empty when nobody knows
 * @param state     why nothing is asked
 * @param set       null unless something is asked
 * @param request   names the answer at a kiosk, null elsewhere
 */
public record SurveyPage(
        String home,
        String agency,
        String procedure,
        State state,
        @Nullable QuestionSet set,
        Form form,
        @Nullable UUID request) {

    public enum State {
        ASKED,
        /** Just now, or some time ago; the same sentence. */
        ANSWERED,
        UNKNOWN,
        /** No question set is for this way. */
        NOTHING
    }
}
