package vn.motcua.desk.remotehelp;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.motcua.page.Form;
import vn.motcua.remotehelp.GiveHelp.Booked;

/**
 * Hours of remote help of one day.
 *
 * @param before  address of the day before
 * @param after   address of the day after
 * @param offered whether the actor may offer hours too
 */
public record RemoteHelpDeskPage(
        LocalDate day, boolean today, List<Row> rows, Form form, String before, String after, boolean offered) {

    /**
     * @param procedure its name, empty for none in particular
     * @param begun     whether it can be said what became of it
     * @param request   names what is said
     */
    public record Row(Booked booked, String agency, String procedure, boolean begun, UUID request) {}
}
