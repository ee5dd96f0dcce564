package vn.motcua.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Actor;
import vn.motcua.printing.Circular;
import vn.motcua.printing.FormKind;
import vn.motcua.printing.PrintForm;
import vn.motcua.printing.PrintHistory;
import vn.motcua.printing.PrintedForm;
import vn.motcua.printing.PrintingRefusal;
import vn.motcua.shared.Outcome;

/** The receipt of every dossier can be printed and was printed once before. */
final class OneSlip implements PrintForm, PrintHistory {

    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Outcome<PrintedForm> print(String code, String form, Actor by) {
        return form.equals("receipt")
                ? Outcome.done(new PrintedForm("receipt.pdf", 1, List.of(), (out, made) -> out.write(PDF)))
                : Outcome.refused(PrintingRefusal.FORM_UNKNOWN, "TT");
    }

    @Override
    public Outcome<PrintedForm> printAll(List<String> codes, String form, Actor by) {
        return print("", form, by);
    }

    @Override
    public List<Offer> offers(String code, Actor by) {
        return List.of(new Offer(Circular.TT03_2025, FormKind.RECEIPT, "01"));
    }

    @Override
    public List<Offer> offers(DossierView found) {
        return offers(found.code(), DeskOffice.officer());
    }

    @Override
    public Outcome<List<Print>> of(String code, Actor by) {
        return Outcome.done(List.of(new Print(
                Circular.TT03_2025, FormKind.RECEIPT, 1, DeskOffice.OFFICER, Instant.parse("2026-11-16T02:00:00Z"))));
    }

    @Override
    public List<Print> of(DossierView found) {
        return of(found.code(), DeskOffice.officer()) instanceof Outcome.Done<List<Print>>(var prints)
                ? prints
                : List.of();
    }
}
