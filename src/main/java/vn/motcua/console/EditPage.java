package vn.motcua.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.IntakeReport;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;

/**
 * A version being written: its main fields in a form, or the whole as text. The names of the fields are JSON pointers
 * into the document.
 *
 * @param text     whether the whole is shown as text
 * @param document the whole, also while the form is shown
 * @param cases    how many cases the document has
 * @param steps    how many rows the process has in the form
 * @param report   what was found wrong or odd, null before anybody asked
 */
public record EditPage(
        String action,
        String title,
        boolean text,
        Form form,
        String document,
        int cases,
        int steps,
        List<Choice> levels,
        List<Choice> waits,
        List<Choice> kinds,
        List<Choice> roles,
        ProcessPath path,
        @Nullable IntakeReport report) {}
