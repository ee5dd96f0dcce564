package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Status;
import vn.motcua.printing.PrintForm;
import vn.motcua.printing.PrintHistory;
import vn.motcua.procedure.ProcedureVersion;

/**
 * One dossier on one screen.
 *
 * @param byInstant whether being late is judged by the instant (limits in hours)
 * @param open      the command whose form stands open, empty for none
 */
public record DossierPage(
        DossierView dossier,
        String procedureName,
        Agencies agencies,
        @Nullable String holder,
        List<Step> path,
        List<Line> journal,
        List<Skipped> skipped,
        List<Paper> papers,
        List<CommandForm> commands,
        Slips slips,
        boolean byInstant,
        String open,
        Instant now) {

    /** The command whose form was refused; null when none was. */
    public @Nullable CommandForm refused() {
        return commands.stream()
                .filter(command -> command.form().wrong())
                .findFirst()
                .orElse(null);
    }

    /** Names of the agencies a dossier has to do with. */
    public record Agencies(String assisting, String receiving, String competent, String at) {}

    public enum Place {
        DONE,
        NOW,
        AHEAD
    }

    /** A step of the drawn path. */
    public record Step(ProcedureVersion.Step step, Place place) {}

    /**
     * A line of the journal.
     *
     * @param late      whether it was recorded well after it happened
     * @param corrected what a correction replaced by what, in words; null for every other line
     */
    public record Line(
            int seq,
            Action action,
            Status status,
            String actor,
            Instant at,
            Instant recorded,
            boolean late,
            @Nullable String note,
            @Nullable String corrected) {}

    /** A day the due date did not count, and why, in words. */
    public record Skipped(LocalDate date, String reason) {}

    /** What can be printed now and what was printed, the newest first. */
    public record Slips(List<PrintForm.Offer> offers, List<Printed> printed) {}

    public record Printed(PrintHistory.Print print, String by) {}

    /** A paper the dossier must contain, with what is attached to it. */
    public record Paper(
            String name, ProcedureVersion.@Nullable Component component, List<DossierView.Attachment> files) {}
}
