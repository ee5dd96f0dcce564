package vn.motcua.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.intake.IntakeReport;
import vn.motcua.page.Form;
import vn.motcua.page.Here;

/**
 * Taking a file in.
 *
 * @param kind   what the file holds, null before one is chosen
 * @param links  the imports this person may use
 * @param report what came of it, null before
 */
public record ImportPage(
        @Nullable String kind,
        List<Link> links,
        Form form,
        @Nullable IntakeReport report,
        boolean dryRun) {

    /** Problems shown on the page; the report lists more. */
    public static final int SHOWN = 200;

    public String title(Here here) {
        return here.say(kind == null ? "console.imports" : "console.imports." + kind);
    }
}
