package vn.motcua.console.remotehelp;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.remotehelp.Offer;

/**
 * Hours of remote help of one agency.
 *
 * @param agencies those the actor may offer hours of
 * @param helpers  officials who can be named
 * @param request  names what is sent from this page
 * @param changed  offer whose change was refused; then the form is its
 */
public record OffersPage(
        String code,
        String agency,
        List<Choice> agencies,
        List<Row> offers,
        List<Choice> helpers,
        Form form,
        Form changing,
        String changed,
        UUID request,
        LocalDate today) {

    /** @param helper name of the helper */
    public record Row(Offer offer, String helper) {}
}
