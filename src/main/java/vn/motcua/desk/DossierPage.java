package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Status;
import vn.motcua.page.Form;
import vn.motcua.printing.PrintForm;
import vn.motcua.printing.PrintHistory;
import vn.motcua.procedure.ProcedureVersion;

/**
 * One dossier on one screen.
 *
 * @param byInstant whether being late is judged by the instant (limits in hours)
 * @param open      the command whose form stands open, empty for none
 * @param next      what is asked next, and of whom
 * @param late      what was refused and cannot be given any more; null where there is no such thing
 */
public record DossierPage(
        DossierView dossier,
        String procedureName,
        Agencies agencies,
        @Nullable String holder,
        String next,
        List<Step> path,
        List<Line> journal,
        List<Skipped> skipped,
        List<Paper> papers,
        List<Draft> drafts,
        List<CommandForm> commands,
        @Nullable Late late,
        Slips slips,
        List<Related> related,
        LinkedPanel linked,
        Talk talk,
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

    /** A command that came too late: why it was refused, and what was typed, label and value. */
    public record Late(Form form, List<ConfirmPage.Typed> typed) {}

    /** Names of the agencies a dossier has to do with. */
    public record Agencies(String assisting, String receiving, String competent, String at) {}

    public enum Place {
        DONE,
        NOW,
        AHEAD
    }

    /** A step of the drawn path; {@code minutes} of office hours it stayed there, null when it never was. */
    public record Step(
            ProcedureVersion.Step step,
            Place place,
            @Nullable Long minutes) {

        /** Whether it stayed longer than the step is given. */
        public boolean late() {
            return minutes != null && step.hours() > 0 && minutes > step.hours() * 60L;
        }
    }

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

    /** A version of the draft of the result, and what was decided on it; null while nothing is. */
    public record Draft(
            int number,
            DossierView.Attachment file,
            @Nullable String by,
            @Nullable Action decision,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {}

    /** Another dossier of the same applicant. */
    public record Related(
            String code,
            String procedure,
            Status status,
            @Nullable Instant due) {}

    /**
     * What officers said about it, the oldest first, and the form to say more.
     *
     * @param allowed whether this person may read and say something
     */
    public record Talk(boolean allowed, List<Said> said, Form form, UUID request) {}

    public record Said(String by, Instant at, String text) {}
}
