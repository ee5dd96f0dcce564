package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.calendar.CalendarRefusal;
import vn.motcua.calendar.KeepOfficeHours;
import vn.motcua.calendar.KeepOfficeHours.Session;
import vn.motcua.console.ConsolePage;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ConsolePage.Section;
import vn.motcua.console.Field;
import vn.motcua.console.Table;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.shared.Outcome;

/** Office hours of one agency, or of all that have none of their own. */
@Controller("officeHoursPage")
class HoursController {

    private static final String LIST = "/console/office-hours";

    /** The last change of the hours when the form was opened. */
    private static final String SEEN = "seen";

    private final KeepOfficeHours keep;
    private final KnownAccounts names;
    private final Agencies agencies;
    private final Scope scope;
    private final Acts acts;

    HoursController(KeepOfficeHours keep, KnownAccounts names, Agencies agencies, Scope scope, Acts acts) {
        this.keep = keep;
        this.names = names;
        this.agencies = agencies;
        this.scope = scope;
        this.acts = acts;
    }

    @GetMapping(LIST)
    ModelAndView list(@RequestParam(defaultValue = "") String agency, Here here, Actor actor) {
        Scope.allow(actor, Permission.CALENDAR_MANAGE);
        var of = of(agency, actor);
        boolean may = of == null ? actor.keepsWholeCalendar() : actor.keepsCalendarOf(of.id());
        var choices = scope.choices(actor).stream()
                .map(choice -> new Choice(choice.label().replaceFirst(" .*", ""), choice.label()))
                .toList();
        var filter = new ConsolePage.Filter(
                LIST,
                List.of(Field.select("agency", here.say("console.agency"), false, choices)),
                Form.empty().with("agency", agency));
        var links = new ArrayList<Link>();
        var query = of == null ? "" : "?agency=" + of.code();
        if (may) links.add(new Link(LIST + "/change" + query, here.say("console.act.title.hours.change")));
        if (may && of != null) links.add(new Link(LIST + "/clear" + query, here.say("console.act.title.hours.clear")));
        if (actor.keepsWholeCalendar()) {
            links.add(new Link("/console/imports/office-hours", here.say("console.imports.office-hours")));
        }
        var title = of == null ? here.say("console.hours.general") : here.say("console.hours.of", of.name());
        var section = new Section("", table(id(of), here), here.say("console.hours.empty"), List.of(), Paging.NONE);
        return Pages.show(
                "console/show", ConsolePage.list(title, here.say("console.hours.lead"), links, filter, section));
    }

    private Table table(@Nullable UUID agency, Here here) {
        var cells = new Cells(here);
        var rows = keep.of(agency).stream()
                .map(session -> Cells.row(
                        cells.say("console.weekday." + session.weekday()),
                        Cells.text(
                                session.from() == null
                                        ? here.say("console.hours.closed")
                                        : session.from() + "–" + session.to()),
                        cells.date(session.validFrom()),
                        cells.date(session.validTo())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.weekday"),
                        here.say("console.hours.session"),
                        here.say("console.from"),
                        here.say("console.to")),
                rows);
    }

    @FormMapping(LIST + "/change")
    ModelAndView change(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var of = changeable(agency, actor);
        var fields = new ArrayList<Field>();
        for (var day : DayOfWeek.values()) {
            fields.add(Field.check("day." + day, here.say("console.weekday." + day)));
        }
        fields.add(Field.time("morning", here.say("console.hours.morning")));
        fields.add(Field.time("noon", here.say("console.hours.noon")));
        fields.add(Field.time("afternoon", here.say("console.hours.afternoon")));
        fields.add(Field.time("evening", here.say("console.hours.evening")));
        fields.add(Field.date("from", here.say("console.from"), "", true));
        fields.add(Field.date("to", here.say("console.to"), here.say("console.to.hint"), false));
        fields.add(Field.hidden(SEEN));
        var act = new Act(
                "hours.change",
                true,
                List.of(),
                up(of, here),
                fields,
                Form.empty().with("from", scope.today()).with(SEEN, number(of)),
                typed -> {
                    var days = typed.words("day", DayOfWeek.class);
                    var wanted = HoursForm.read(days, typed);
                    var from = typed.date("from");
                    return typed.then(() -> replaced(of, changed(keep.of(id(of)), wanted, days, from), typed, actor));
                },
                href(of));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping(LIST + "/clear")
    ModelAndView clear(
            @RequestParam String agency,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var of = changeable(agency, actor);
        var act = new Act(
                "hours.clear",
                true,
                List.of(of == null ? "" : of.name()),
                up(of, here),
                List.of(Field.hidden(SEEN)),
                Form.empty().with(SEEN, number(of)),
                typed -> replaced(of, List.of(), typed, actor),
                href(of));
        return acts.go(act, sent, here, request, response);
    }

    /** Who was quicker is named; sent again, the form then knows of it. */
    private Outcome<List<Session>> replaced(@Nullable Agency of, List<Session> sessions, Typed typed, Actor actor) {
        var seen = typed.optional(SEEN).matches("\\d{1,18}") ? Long.valueOf(typed.optional(SEEN)) : null;
        var outcome = keep.replace(id(of), sessions, seen, actor);
        var last = keep.changed(id(of)).orElse(null);
        if (last == null
                || !(outcome instanceof Outcome.Refused<?>(var refusal))
                || refusal.code() != CalendarRefusal.HOURS_CHANGED) return outcome;
        var who = names.names(List.of(last.account())).getOrDefault(last.account(), "");
        var here = typed.here();
        typed.refused(here.say("console.hours.changed", who, here.formats().dateTime(last.at())));
        typed.carries(SEEN, last.number());
        return outcome;
    }

    private long number(@Nullable Agency of) {
        return keep.changed(id(of)).map(KeepOfficeHours.Change::number).orElse(0L);
    }

    /** What was known ends the day before on the weekdays that change. */
    private static List<Session> changed(
            List<Session> known, List<Session> wanted, Set<DayOfWeek> days, LocalDate from) {
        var sessions = new ArrayList<Session>();
        for (var session : known) {
            boolean goesOn = session.validTo() == null || !session.validTo().isBefore(from);
            if (!days.contains(session.weekday()) || !goesOn) sessions.add(session);
            else if (session.validFrom().isBefore(from)) {
                sessions.add(new Session(
                        session.weekday(), session.from(), session.to(), session.validFrom(), from.minusDays(1)));
            }
        }
        sessions.addAll(wanted);
        return sessions;
    }

    private @Nullable Agency changeable(String code, Actor actor) {
        Scope.allow(actor, Permission.CALENDAR_MANAGE);
        var of = of(code, actor);
        Scope.allow(of == null ? actor.keepsWholeCalendar() : actor.keepsCalendarOf(of.id()));
        return of;
    }

    private @Nullable Agency of(String code, Actor actor) {
        if (code.isBlank()) return null;
        var agency = agencies.byCode(code).orElseThrow(Scope::missing);
        Scope.allow(actor.keepsCalendarOf(agency.id()));
        return agency;
    }

    private static @Nullable UUID id(@Nullable Agency agency) {
        return agency == null ? null : agency.id();
    }

    private static String href(@Nullable Agency agency) {
        return agency == null ? LIST : LIST + "?agency=" + agency.code();
    }

    private static Link up(@Nullable Agency agency, Here here) {
        return new Link(href(agency), here.say("console.hours"));
    }

    /** Reads the two sessions of a day from the form. */
    private static final class HoursForm {

        static List<Session> read(Set<DayOfWeek> days, Typed typed) {
            var from = typed.date("from");
            var to = typed.dateOrNull("to");
            if (days.isEmpty()) typed.wrong("day.MONDAY", "console.hours.days");
            var sessions = new ArrayList<Session>();
            var morning = typed.timeOrNull("morning");
            var noon = typed.timeOrNull("noon");
            var afternoon = typed.timeOrNull("afternoon");
            var evening = typed.timeOrNull("evening");
            if ((morning == null) != (noon == null)) typed.wrong("noon", "console.hours.half");
            if ((afternoon == null) != (evening == null)) typed.wrong("evening", "console.hours.half");
            for (var day : days) {
                add(sessions, day, morning, noon, from, to);
                add(sessions, day, afternoon, evening, from, to);
                if (morning == null && afternoon == null) sessions.add(new Session(day, null, null, from, to));
            }
            return sessions;
        }

        private static void add(
                List<Session> sessions,
                DayOfWeek day,
                @Nullable LocalTime open,
                @Nullable LocalTime close,
                LocalDate from,
                @Nullable LocalDate to) {
            if (open != null) sessions.add(new Session(day, open, close, from, to));
        }
    }
}
