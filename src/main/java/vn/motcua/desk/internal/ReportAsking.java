package vn.motcua.desk.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.report.Breakdown;
import vn.motcua.report.CountedAt;
import vn.motcua.report.ReportDates;
import vn.motcua.report.ReportRequest;
import vn.motcua.report.Scope;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Reads from an address what report is asked for, and writes it into addresses again. */
@Component
class ReportAsking {

    static final String FORM_SIX = "form06";

    /** The operational table of parts of interconnected dossiers, which count in no other. */
    static final String PARTS = "parts";

    private static final List<String> NAMES = List.of("kind", "agency", "scope", "from", "to", "by", "asOf", "knownAt");

    private final Agencies agencies;
    private final Clock clock;

    ReportAsking(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What was asked, with what goes without saying: one's own agency, this year until today. */
    Form form(Map<String, String> asked, Actor actor) {
        var today = VietnameseTime.dateOf(clock.instant());
        var form = Form.of(asked);
        if (form.value("agency").isEmpty()) {
            choices(actor).stream().findFirst().ifPresent(own -> form.with("agency", own.value()));
        }
        if (form.value("from").isEmpty()) form.with("from", today.withDayOfYear(1));
        if (form.value("to").isEmpty()) form.with("to", today);
        if (form.value("scope").isEmpty()) form.with("scope", word(Scope.ONE));
        if (form.value("kind").isEmpty()) form.with("kind", "figures");
        return form;
    }

    /** Null when something cannot be read; the form then says what. */
    @Nullable
    ReportRequest request(Form form, Here here) {
        LocalDate from = read(form, "from", ReportDates::day, here);
        LocalDate to = read(form, "to", ReportDates::day, here);
        Instant asOf = read(form, "asOf", ReportDates::instant, here);
        Instant knownAt = read(form, "knownAt", ReportDates::instant, here);
        var scope = word(form, "scope", Scope.values(), here);
        var by = word(form, "by", Breakdown.values(), here);
        if (from == null || to == null || scope == null || form.wrong()) return null;
        var agency = form.value("agency").split("\\s", 2)[0];
        boolean parts = form.value("kind").equals(PARTS);
        var countedAt = formSix(form) || parts ? CountedAt.COMPETENT : CountedAt.RECEIVING;
        return new ReportRequest(agency, scope, from, to, countedAt, asOf, knownAt, by, parts);
    }

    static boolean formSix(Form form) {
        return form.value("kind").equals(FORM_SIX);
    }

    /** The same question at another address. */
    static Href href(String path, Form form) {
        var href = Href.of(path);
        for (var name : NAMES) {
            var value = name.equals("agency") ? form.value(name).split("\\s", 2)[0] : form.value(name);
            href = href.with(name, value);
        }
        return href;
    }

    /** The agencies this person may ask about, the highest first. */
    List<Choice> choices(Actor actor) {
        var reach = actor.reach(Permission.REPORT_READ);
        return agencies.all().stream()
                .filter(agency -> reach.covers(agency.id()))
                .sorted(Comparator.comparing((Agency agency) -> agency.kind()).thenComparing(Agency::code))
                .map(agency -> new Choice(agency.code() + " " + agency.name(), agency.name()))
                .toList();
    }

    private static <T> @Nullable T read(Form form, String field, Function<String, Outcome<T>> reader, Here here) {
        if (form.value(field).isEmpty()) return null;
        return switch (reader.apply(form.value(field))) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> {
                form.problem(field, here.texts().of(here.locale(), refusal));
                yield null;
            }
        };
    }

    private static <E extends Enum<E>> @Nullable E word(Form form, String field, E[] known, Here here) {
        var typed = form.value(field);
        if (typed.isEmpty()) return null;
        var found =
                Arrays.stream(known).filter(each -> word(each).equals(typed)).findFirst();
        if (found.isEmpty()) form.problem(field, here.say("desk.unreadable", here.say("desk.report." + field)));
        return found.orElse(null);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
