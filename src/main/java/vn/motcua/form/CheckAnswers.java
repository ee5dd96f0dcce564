package vn.motcua.form;

import java.util.List;
import java.util.Map;

/** The rules of a form, the same for every page, for what is sent and for what programs send. */
public interface CheckAnswers {

    /** Only what the form asks: hidden and unknown answers are gone, computed ones are there. */
    Answers kept(FormVersion form, Answers answers);

    /** What is wrong with kept answers, in the order of the questions. */
    List<Flaw> flaws(FormVersion form, Answers kept);

    /** Answers as browsers send them become answers; see {@link Typed}. */
    Typed typed(FormVersion form, FormPage page, Answers before, Map<String, List<String>> fields);

    /** A sentence for a flaw is made by the faces; this is whom it concerns. */
    Words label(FormVersion form, String path);

    /**
     * @param answers the answers before with those of the page; not kept yet
     * @param flaws   what could not be read
     * @param unknown names of fields that are none of the page
     */
    record Typed(Answers answers, List<Flaw> flaws, List<String> unknown) {}
}
