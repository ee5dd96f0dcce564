package vn.motcua.printing.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Actor;
import vn.motcua.printing.Circular;
import vn.motcua.printing.FormKind;
import vn.motcua.printing.PrintForm;
import vn.motcua.printing.PrintHistory;
import vn.motcua.printing.PrintedForm;
import vn.motcua.printing.PrintingRefusal;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;

/** Prints forms of dossiers: first the line of the history, committed, then the pages. */
@Component
class Printing implements PrintForm, PrintHistory {

    private final DossierQuery dossiers;
    private final SlipChoice choice;
    private final PrintStore store;
    private final SheetHtml html;
    private final Clock clock;

    Printing(DossierQuery dossiers, SlipChoice choice, PrintStore store, SheetHtml html, Clock clock) {
        this.dossiers = dossiers;
        this.choice = choice;
        this.store = store;
        this.html = html;
        this.clock = clock;
    }

    /** What a file will contain. */
    private record Planned(UUID dossier, String code, Circular circular, FormKind form) {}

    @Override
    public Outcome<PrintedForm> print(String code, String form, Actor by) {
        return switch (planned(code, form, by)) {
            case Outcome.Refused<Planned>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Planned>(var planned) -> Outcome.done(file(List.of(planned), List.of(), by));
        };
    }

    @Override
    public Outcome<PrintedForm> printAll(List<String> codes, String form, Actor by) {
        if (codes.size() > MOST) return Outcome.refused(PrintingRefusal.TOO_MANY, MOST);
        var planned = new ArrayList<Planned>();
        var left = new ArrayList<PrintedForm.LeftOut>();
        for (var code : new LinkedHashSet<>(codes)) {
            switch (planned(code, form, by)) {
                case Outcome.Done<Planned>(var one) -> planned.add(one);
                case Outcome.Refused<Planned>(var refusal) -> left.add(new PrintedForm.LeftOut(code, refusal));
            }
        }
        if (!planned.isEmpty()) return Outcome.done(file(planned, left, by));
        return left.isEmpty()
                ? Outcome.refused(PrintingRefusal.NOTHING_TO_PRINT)
                : new Outcome.Refused<>(left.getFirst().refusal());
    }

    private Outcome<Planned> planned(String code, String asked, Actor by) {
        var view = dossiers.byCode(code, by).orElse(null);
        if (view == null) return Outcome.refused(DossierRefusal.DOSSIER_NOT_FOUND, code);
        var circular = choice.circular(view);
        var form =
                circular.form(asked).filter(each -> each != FormKind.REGISTER).orElse(null);
        if (form == null) return Outcome.refused(PrintingRefusal.FORM_UNKNOWN, circular.title());
        return choice.has(view, form)
                ? Outcome.done(new Planned(view.id(), view.code(), circular, form))
                : Outcome.refused(PrintingRefusal.NOTHING_TO_PRINT);
    }

    private PrintedForm file(List<Planned> planned, List<PrintedForm.LeftOut> left, Actor by) {
        var copies = new LinkedHashMap<UUID, Integer>();
        for (var form : FormKind.values()) {
            var dossiers = new LinkedHashMap<UUID, Circular>();
            for (var one : planned) if (one.form() == form) dossiers.put(one.dossier(), one.circular());
            if (!dossiers.isEmpty()) copies.putAll(store.printed(dossiers, form, by.account(), clock.instant()));
        }
        var first = planned.getFirst();
        var name = first.form().label().replace('_', '-') + (planned.size() == 1 ? "-" + first.code() : "") + ".pdf";
        return new PrintedForm(name, planned.size(), left, (out, made) -> {
            try (var pdf = new PdfFile()) {
                int sheets = 0;
                for (var one : planned) {
                    // looked up again: hundreds of dossiers need not wait in memory
                    var view = dossiers.byCode(one.code(), by);
                    var sheet = view.flatMap(each ->
                            choice.sheet(each, one.circular(), one.form(), copies.getOrDefault(one.dossier(), 1)));
                    if (sheet.isPresent()) pdf.add(html.of(sheet.get()));
                    made.accept(++sheets);
                }
                pdf.write(
                        first.circular().number(first.form()) + " "
                                + first.circular().title(),
                        clock.instant(),
                        out);
            }
        });
    }

    @Override
    public List<Offer> offers(String code, Actor by) {
        return dossiers.byCode(code, by).map(this::offers).orElse(List.of());
    }

    @Override
    public List<Offer> offers(DossierView view) {
        var circular = choice.circular(view);
        return circular.forms().stream()
                .filter(form -> choice.has(view, form))
                .map(form -> new Offer(circular, form, circular.number(form)))
                .toList();
    }

    @Override
    public List<Print> of(DossierView found) {
        return store.of(found.id());
    }

    @Override
    public Outcome<List<Print>> of(String code, Actor by) {
        return dossiers.byCode(code, by)
                .map(view -> Outcome.done(of(view)))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(DossierRefusal.DOSSIER_NOT_FOUND, code)));
    }
}
