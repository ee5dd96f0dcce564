package vn.motcua.console.forms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.form.FormVersion;
import vn.motcua.formpage.Entry;
import vn.motcua.formpage.Part;
import vn.motcua.intake.Problem;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;

/** The records of the pages where forms are kept. */
public final class FormPages {

    private FormPages() {}

    public record Listed(List<FormVersion> forms, boolean keeps) {}

    public record One(List<FormVersion> versions, FormVersion shown, LocalDate today, boolean keeps) {}

    /**
     * @param document the JSON as it stands in the editor
     * @param outline  what it consists of, where it can be read
     * @param problems what is wrong with it
     * @param form     fields of the question that is being added
     * @param trial    what comes of the answers it is tried with; null while it cannot be tried
     */
    public record Edit(
            String document,
            List<PageOutline> outline,
            List<Choice> places,
            List<Problem> problems,
            Form form,
            String answers,
            @Nullable Trial trial,
            String said) {}

    public record PageOutline(String at, String id, String title, List<QuestionOutline> questions) {}

    public record QuestionOutline(
            String at, String name, String label, String kind, boolean required, boolean conditional) {}

    /**
     * @param shown    the pages as applicants see them with these answers
     * @param parts    the answers as officers read them
     * @param kept     what is kept of the answers, as JSON
     * @param problems sentences of what is wrong with them
     */
    public record Trial(List<Shown> shown, List<Part> parts, String kept, List<String> problems, Form form) {}

    public record Shown(String title, String lead, List<Entry> entries) {}
}
