package vn.motcua.printing;

import java.util.List;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * Prints forms of dossiers the actor may read; what they may not see is not found. The generation follows from the date
 * the dossier was received, or filed while it is not. Every form handed out is a line of {@link PrintHistory} that is
 * committed before its first byte: a file that got lost on its way still counts as printed.
 */
public interface PrintForm {

    /** Forms one file may contain. */
    int MOST = 500;

    /** @param form its number in the dossier's generation ({@code 01}) or its word ({@code receipt}) */
    Outcome<PrintedForm> print(String code, String form, Actor by);

    /**
     * The same form of many dossiers in one file, in the order given; a code given twice is printed once. Refused only
     * when nothing at all can be printed.
     */
    Outcome<PrintedForm> printAll(List<String> codes, String form, Actor by);

    /** The forms that can be printed of a dossier now, by number; empty when it is not found. */
    List<Offer> offers(String code, Actor by);

    /** The same for whoever looked the dossier up already. */
    List<Offer> offers(DossierView found);

    record Offer(Circular circular, FormKind form, String number) {}
}
