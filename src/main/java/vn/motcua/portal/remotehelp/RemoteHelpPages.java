package vn.motcua.portal.remotehelp;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.remotehelp.BookHelp.Hour;
import vn.motcua.remotehelp.HelpHour;

/** What the templates of remote help show to citizens. */
public final class RemoteHelpPages {

    private RemoteHelpPages() {}

    /**
     * Choosing an hour.
     *
     * @param agencies  those that offer hours
     * @param days      days with hours, null while no agency is chosen
     * @param procedure its name, null for none in particular
     * @param earlier   address of the days before, null at the first
     * @param later     address of the days after, null at the last
     * @param request   names the booking, so that sending it twice does it once
     * @param readOnly  whether nothing is booked here
     */
    public record Choosing(
            Form form,
            List<Choice> agencies,
            @Nullable List<Day> days,
            @Nullable String procedure,
            @Nullable String earlier,
            @Nullable String later,
            UUID request,
            boolean readOnly) {}

    public record Day(LocalDate day, List<Hour> hours) {}

    /** @param past those that ended or were called off, the latest first */
    public record Mine(List<Own> open, List<Own> past, Form form) {}

    /**
     * @param procedure its name, empty for none in particular
     * @param request   names the cancelling
     */
    public record Own(HelpHour hour, String agency, String procedure, UUID request, boolean cancellable) {}
}
