package vn.motcua.desk.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.desk.PrintingPage;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.printing.FormKind;
import vn.motcua.printing.PrintForm;
import vn.motcua.printing.PrintRegister;
import vn.motcua.printing.PrintRegister.Listed;
import vn.motcua.printing.PrintedForm;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.sheet.SheetFile;

/** Reads what is to be printed and turns it into a file to be made. */
@Component
class PrintingTasks {

    private static final String PDF = "application/pdf";
    private static final String TABLE = "xlsx";

    /** A task and what it is called while it runs. */
    record Named(String name, PrintRuns.Task task) {}

    private final PrintRegister register;
    private final PrintForm forms;
    private final DossierQuery dossiers;
    private final Agencies agencies;
    private final Names names;
    private final Clock clock;

    PrintingTasks(
            PrintRegister register,
            PrintForm forms,
            DossierQuery dossiers,
            Agencies agencies,
            Names names,
            Clock clock) {
        this.register = register;
        this.forms = forms;
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.names = names;
        this.clock = clock;
    }

    /** The register of this month. */
    Form empty(Actor by) {
        var today = VietnameseTime.dateOf(clock.instant());
        var first = choices(by);
        return Form.empty()
                .with("paper", FormKind.REGISTER.label())
                .with("agency", first.isEmpty() ? null : first.getFirst().value())
                .with("from", today.withDayOfMonth(1))
                .with("to", today)
                .with("format", "pdf");
    }

    PrintingPage page(Form form, List<PrintRuns.Run> runs, Here here, Actor by) {
        var printed = register.printed(form.value("agency"), by).stream()
                .map(each -> new PrintingPage.Printed(each, String.valueOf(names.officer(each.account()))))
                .toList();
        var earlier = runs.stream()
                .map(run -> new PrintingPage.Line(PrintingController.href(run), run.name, run.running))
                .toList();
        return new PrintingPage(form, choices(by), papers(here), PrintForm.MOST, earlier, printed);
    }

    /** Null where something typed could not be read; the form says what. */
    @Nullable
    Named period(Form form, Here here, Actor by) {
        var kind = kind(form.value("paper"));
        var from = date("from", form, here);
        var to = date("to", form, here);
        var agency = form.value("agency");
        if (kind == null) form.problem("paper", here.say("desk.printing.paper.wrong"));
        if (agency.isEmpty()) form.problem("agency", here.say("desk.missing", here.say("desk.agency")));
        boolean table = form.value("format").equals(TABLE);
        if (table && kind != null && kind != FormKind.REGISTER && kind != FormKind.CONTROL_SHEET) {
            form.problem("format", here.say("desk.printing.format.wrong"));
        }
        if (form.wrong() || kind == null || from == null || to == null) return null;
        var name = here.say(
                "desk.printing.name",
                here.texts().name(here.locale(), kind),
                here.formats().date(from),
                here.formats().date(to));
        return new Named(name, () -> table ? table(kind, agency, from, to, by) : pdf(kind, agency, from, to, by));
    }

    /** Null for a form that is none. */
    @Nullable
    Named list(InboxAsking asked, String form, Here here, Actor by) {
        var kind = kind(form);
        if (kind == null || kind == FormKind.REGISTER) return null;
        var text = asked.q() == null ? "" : asked.q().strip();
        var name = here.say(
                "desk.printing.list",
                here.texts().name(here.locale(), kind),
                here.say("desk.group." + asked.grouped()));
        return new Named(name, () -> {
            var codes = new ArrayList<String>();
            String after = null;
            do {
                var page = dossiers.list(text, asked.grouped(), asked.filter(by), after, by);
                page.rows().stream().limit(PrintForm.MOST - codes.size()).forEach(row -> codes.add(row.code()));
                after = page.next();
            } while (after != null && codes.size() < PrintForm.MOST);
            return made(forms.printAll(codes, kind.label(), by));
        });
    }

    private Outcome<PrintRuns.Made> pdf(FormKind kind, String agency, LocalDate from, LocalDate to, Actor by) {
        return made(
                kind == FormKind.REGISTER
                        ? register.register(agency, from, to, by)
                        : register.forms(kind, agency, from, to, by));
    }

    private static Outcome<PrintRuns.Made> made(Outcome<PrintedForm> outcome) {
        return switch (outcome) {
            case Outcome.Refused<PrintedForm>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<PrintedForm>(var printed) ->
                Outcome.done(new PrintRuns.Made(
                        printed.fileName(), PDF, printed.sheets(), printed.left(), printed::writeTo));
        };
    }

    private Outcome<PrintRuns.Made> table(FormKind kind, String agency, LocalDate from, LocalDate to, Actor by) {
        var listed = kind == FormKind.REGISTER
                ? register.registerTable(agency, from, to, by)
                : register.controlTable(agency, from, to, by);
        return switch (listed) {
            case Outcome.Refused<Listed>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Listed>(var table) ->
                Outcome.done(new PrintRuns.Made(
                        kind.label().replace('_', '-') + ".xlsx",
                        SheetFile.MEDIA_TYPE,
                        0,
                        List.of(),
                        (out, made) -> TableWriting.write(table, out, made)));
        };
    }

    private static @Nullable FormKind kind(String label) {
        return Stream.of(FormKind.values())
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(String name, Form form, Here here) {
        try {
            var date = LocalDate.parse(form.value(name));
            if (VietnameseTime.inRange(date)) return date;
        } catch (DateTimeException unreadable) {
            // the same sentence as for one that is out of range
        }
        form.problem(name, here.say("desk.printing.date.wrong"));
        return null;
    }

    private static List<Choice> papers(Here here) {
        return Stream.of(FormKind.values())
                .sorted(Comparator.comparing((FormKind kind) -> kind != FormKind.REGISTER)
                        .thenComparing(kind -> kind != FormKind.CONTROL_SHEET))
                .map(kind -> new Choice(kind.label(), here.texts().name(here.locale(), kind)))
                .toList();
    }

    /** The agencies whose dossiers this person reads, the smallest code first. */
    private List<Choice> choices(Actor by) {
        var reach = by.reach(Permission.DOSSIER_READ);
        return agencies.all().stream()
                .filter(agency -> reach.covers(agency.id()))
                .sorted(Comparator.comparing(Agency::code, String.CASE_INSENSITIVE_ORDER))
                .map(agency -> new Choice(agency.code(), agency.code().toUpperCase(Locale.ROOT) + " " + agency.name()))
                .toList();
    }
}
