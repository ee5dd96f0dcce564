package vn.motcua.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.identity.Actor;
import vn.motcua.printing.Circular;
import vn.motcua.printing.FormKind;
import vn.motcua.printing.PrintRegister;
import vn.motcua.printing.PrintedForm;
import vn.motcua.printing.PrintingRefusal;
import vn.motcua.shared.Outcome;

/** A register of one row that was printed once; no other form has anything to print. */
final class OneRegister implements PrintRegister {

    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Outcome<PrintedForm> register(String agencyCode, LocalDate from, LocalDate to, Actor by) {
        return Outcome.done(new PrintedForm("register.pdf", 1, List.of(), (out, made) -> {
            out.write(PDF);
            made.accept(1);
        }));
    }

    @Override
    public Outcome<PrintedForm> forms(FormKind form, String agencyCode, LocalDate from, LocalDate to, Actor by) {
        return Outcome.refused(PrintingRefusal.NOTHING_TO_PRINT);
    }

    @Override
    public Outcome<Listed> registerTable(String agencyCode, LocalDate from, LocalDate to, Actor by) {
        return Outcome.done(new Listed("Sổ", List.of("STT"), taker -> taker.accept(List.of(1))));
    }

    @Override
    public Outcome<Listed> controlTable(String agencyCode, LocalDate from, LocalDate to, Actor by) {
        return Outcome.refused(PrintingRefusal.AGENCY_UNKNOWN);
    }

    @Override
    public List<RegisterPrint> printed(String agencyCode, Actor by) {
        var day = LocalDate.of(2026, 11, 1);
        return List.of(new RegisterPrint(
                day, day, Circular.TT03_2025, 2, DeskOffice.OFFICER, Instant.parse("2026-11-16T02:00:00Z")));
    }
}
