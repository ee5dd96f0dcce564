package vn.motcua.desk.survey;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.survey.QuestionSet;
import vn.motcua.survey.Remarks.Remark;
import vn.motcua.survey.SatisfactionQuery;

/** The records of the officers' pages about surveys. */
public final class SurveyDeskPages {

    private SurveyDeskPages() {}

    /**
     * @param agencies where this person may type papers in
     * @param sets     that are asked on paper
     * @param set      the chosen one, null where there is none
     * @param request  names the answer, so that sending twice is one
     */
    public record Paper(
            List<Choice> agencies,
            List<Choice> sets,
            @Nullable QuestionSet set,
            Form form,
            UUID request) {}

    /**
     * @param answer null when the question could not be answered
     * @param export address of the same as CSV
     */
    public record Figures(Form form, List<Choice> agencies, SatisfactionQuery.@Nullable Answer answer, String export) {}

    /** @param next address of the next page, null on the last */
    public record Words(
            Form form,
            List<Choice> agencies,
            List<Remark> remarks,
            @Nullable String next) {}

    /**
     * The slip for somebody who has the result in hand.
     *
     * @param qr   the address as an SVG path
     * @param size its width in modules
     */
    public record Slip(String code, String agency, String procedure, String link, String qr, int size) {}
}
