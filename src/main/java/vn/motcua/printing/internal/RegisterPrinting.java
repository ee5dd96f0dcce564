package vn.motcua.printing.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.Receptions;
import vn.motcua.dossier.Receptions.Reception;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.printing.FormKind;
import vn.motcua.printing.PrintForm;
import vn.motcua.printing.PrintRegister;
import vn.motcua.printing.PrintedForm;
import vn.motcua.printing.PrintingRefusal;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Prints what an agency received over a period, in lots, so that the length of the register does not matter. */
@Component
class RegisterPrinting implements PrintRegister {

    private static final int LOT = 100;

    private final Agencies agencies;
    private final Receptions receptions;
    private final PrintForm forms;
    private final Wordings wordings;
    private final RegisterSheet register;
    private final ControlSheet control;
    private final DossierQuery dossiers;
    private final PrintStore store;
    private final SheetHtml html;
    private final Clock clock;

    RegisterPrinting(
            Agencies agencies,
            Receptions receptions,
            PrintForm forms,
            Wordings wordings,
            RegisterSheet register,
            ControlSheet control,
            DossierQuery dossiers,
            PrintStore store,
            SheetHtml html,
            Clock clock) {
        this.agencies = agencies;
        this.receptions = receptions;
        this.forms = forms;
        this.wordings = wordings;
        this.register = register;
        this.control = control;
        this.dossiers = dossiers;
        this.store = store;
        this.html = html;
        this.clock = clock;
    }

    @Override
    public Outcome<PrintedForm> register(String agencyCode, LocalDate from, LocalDate to, Actor by) {
        var agency = readable(agencyCode, by);
        if (agency == null) return Outcome.refused(PrintingRefusal.AGENCY_UNKNOWN);
        if (ill(from, to)) return Outcome.refused(PrintingRefusal.PERIOD_INVALID, LONGEST);
        var circular = wordings.inForce(to);
        int copy = store.printedRegister(agency.id(), from, to, circular, by.account(), clock.instant());
        var worded = wordings.of(agency.id());
        return Outcome.done(new PrintedForm(FormKind.REGISTER.label() + ".pdf", 1, List.of(), (out, made) -> {
            try (var pdf = new PdfFile()) {
                var lot = new ArrayList<Reception>();
                int[] set = {0};
                each(agency, from, to, by, reception -> {
                    lot.add(reception);
                    if (lot.size() < LOT) return;
                    add(pdf, html.of(register.of(circular, worded, from, to, lot, set[0] + 1, copy)));
                    set[0] += lot.size();
                    made.accept(set[0]);
                    lot.clear();
                });
                if (!lot.isEmpty() || set[0] == 0) {
                    add(pdf, html.of(register.of(circular, worded, from, to, lot, set[0] + 1, copy)));
                }
                pdf.write(circular.number(FormKind.REGISTER) + " " + circular.title(), clock.instant(), out);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }));
    }

    @Override
    public Outcome<PrintedForm> forms(FormKind form, String agencyCode, LocalDate from, LocalDate to, Actor by) {
        var agency = readable(agencyCode, by);
        if (agency == null) return Outcome.refused(PrintingRefusal.AGENCY_UNKNOWN);
        if (ill(from, to)) return Outcome.refused(PrintingRefusal.PERIOD_INVALID, LONGEST);
        var codes = new ArrayList<String>();
        each(agency, from, to, by, reception -> {
            if (codes.size() <= PrintForm.MOST) codes.add(reception.code());
        });
        return forms.printAll(codes, form.label(), by);
    }

    @Override
    public Outcome<Listed> registerTable(String agencyCode, LocalDate from, LocalDate to, Actor by) {
        var agency = readable(agencyCode, by);
        if (agency == null) return Outcome.refused(PrintingRefusal.AGENCY_UNKNOWN);
        if (ill(from, to)) return Outcome.refused(PrintingRefusal.PERIOD_INVALID, LONGEST);
        return Outcome.done(new Listed(register.title(), register.headings(), taker -> {
            int[] number = {0};
            each(agency, from, to, by, reception -> taker.accept(register.values(reception, ++number[0])));
        }));
    }

    @Override
    public Outcome<Listed> controlTable(String agencyCode, LocalDate from, LocalDate to, Actor by) {
        var agency = readable(agencyCode, by);
        if (agency == null) return Outcome.refused(PrintingRefusal.AGENCY_UNKNOWN);
        if (ill(from, to)) return Outcome.refused(PrintingRefusal.PERIOD_INVALID, LONGEST);
        return Outcome.done(new Listed(
                control.title(),
                control.headings(),
                taker -> each(
                        agency,
                        from,
                        to,
                        by,
                        reception -> dossiers.byCode(reception.code(), by)
                                .ifPresent(view -> control.values(view).forEach(taker)))));
    }

    @Override
    public List<RegisterPrint> printed(String agencyCode, Actor by) {
        var agency = readable(agencyCode, by);
        return agency == null ? List.of() : store.registers(agency.id());
    }

    private void each(Agency agency, LocalDate from, LocalDate to, Actor by, Consumer<Reception> taker) {
        var end = VietnameseTime.startOf(to.plusDays(1));
        receptions.each(agency.id(), VietnameseTime.startOf(from), end, by, taker);
    }

    private static void add(PdfFile pdf, String page) {
        try {
            pdf.add(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One the actor may not read is unknown. */
    private @Nullable Agency readable(String code, Actor by) {
        return agencies.byCode(code)
                .filter(each -> by.reach(Permission.DOSSIER_READ).covers(each.id()))
                .orElse(null);
    }

    private static boolean ill(LocalDate from, LocalDate to) {
        return !VietnameseTime.inRange(from)
                || !VietnameseTime.inRange(to)
                || to.isBefore(from)
                || from.plusDays(LONGEST).isBefore(to.plusDays(1));
    }
}
