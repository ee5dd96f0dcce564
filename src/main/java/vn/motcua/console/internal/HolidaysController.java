package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.calendar.KeepHolidays;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.console.ConsolePage;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ConsolePage.Section;
import vn.motcua.console.Field;
import vn.motcua.console.Table;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;

/** Days off and make-up days of a year: list, add, take back. */
@Controller
class HolidaysController {

    private static final String LIST = "/console/holidays";

    private final KeepHolidays keep;
    private final Scope scope;
    private final Acts acts;

    HolidaysController(KeepHolidays keep, Scope scope, Acts acts) {
        this.keep = keep;
        this.scope = scope;
        this.acts = acts;
    }

    @GetMapping(LIST)
    ModelAndView list(@RequestParam @Nullable Integer year, Here here, Actor actor) {
        Scope.allow(actor, Permission.CALENDAR_MANAGE);
        int shown = year == null ? scope.today().getYear() : Math.clamp(year, 1900, 2200);
        var form = Form.empty().with("year", shown);
        var filter = new ConsolePage.Filter(
                LIST, List.of(Field.text("year", here.say("console.holidays.year"), "", true)), form);
        var paging = new Paging(LIST + "?year=" + (shown - 1), LIST + "?year=" + (shown + 1));
        var list = actor.keepsWholeCalendar()
                ? List.of(
                        new Link(LIST + "/new", here.say("console.act.title.holiday.put")),
                        new Link(LIST + ".xlsx?year=" + shown, here.say("console.export")),
                        new Link("/console/imports/holidays", here.say("console.imports.holidays")))
                : List.of(new Link(LIST + ".xlsx?year=" + shown, here.say("console.export")));
        var section = new Section(
                "", table(shown, actor, here), here.say("console.holidays.empty", shown), List.of(), paging);
        return Pages.show(
                "console/show",
                ConsolePage.list(
                        here.say("console.holidays.of", Integer.toString(shown)),
                        here.say("console.holidays.lead"),
                        list,
                        filter,
                        section));
    }

    @GetMapping(LIST + ".xlsx")
    void export(@RequestParam int year, Here here, Actor actor, HttpServletResponse response) throws IOException {
        Scope.allow(actor, Permission.CALENDAR_MANAGE);
        TableFile.write(table(year, actor, here), here.say("console.holidays"), "ngay-nghi", response);
    }

    private Table table(int year, Actor actor, Here here) {
        var cells = new Cells(here);
        var rows = keep.of(year).stream()
                .map(day -> Cells.row(
                        actor.keepsWholeCalendar()
                                ? List.of(new Link(
                                        LIST + "/" + day.date() + "/remove",
                                        here.say("console.act.button.holiday.remove")))
                                : List.of(),
                        cells.date(day.date()),
                        cells.say("console.weekday." + day.date().getDayOfWeek()),
                        cells.say("console.holiday." + day.kind()),
                        Cells.text(day.name()),
                        Cells.text(day.source())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.date"),
                        here.say("console.weekday"),
                        here.say("console.holiday.kind"),
                        here.say("console.holiday.name"),
                        here.say("console.holiday.reason")),
                rows);
    }

    @FormMapping(LIST + "/new")
    ModelAndView put(
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Scope.allow(actor.keepsWholeCalendar());
        var kinds = Arrays.stream(SpecialDay.Kind.values())
                .map(kind -> new Choice(kind.name(), here.say("console.holiday." + kind)))
                .toList();
        var fields = List.of(
                Field.date("date", here.say("console.date"), "", true),
                Field.select("kind", here.say("console.holiday.kind"), true, kinds),
                Field.text("name", here.say("console.holiday.name"), "", true),
                Field.text(
                        "reason", here.say("console.holiday.reason"), here.say("console.holiday.reason.hint"), true));
        var act = new Act(
                "holiday.put",
                true,
                List.of(),
                up(here),
                fields,
                Form.empty(),
                typed -> {
                    var date = typed.date("date");
                    var kind = typed.word("kind", SpecialDay.Kind.class);
                    var name = typed.text("name");
                    var reason = typed.text("reason");
                    return typed.then(() -> keep.put(date, kind, name, reason, actor));
                },
                LIST);
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping(LIST + "/{date}/remove")
    ModelAndView remove(
            @PathVariable LocalDate date,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Scope.allow(actor.keepsWholeCalendar());
        var act = new Act(
                "holiday.remove",
                true,
                List.of(here.formats().date(date)),
                up(here),
                List.of(Field.text("reason", here.say("console.holiday.reason"), "", true)),
                Form.empty(),
                typed -> {
                    var reason = typed.text("reason");
                    return typed.then(() -> keep.remove(date, reason, actor));
                },
                LIST + "?year=" + date.getYear());
        return acts.go(act, sent, here, request, response);
    }

    private static Link up(Here here) {
        return new Link(LIST, here.say("console.holidays"));
    }
}
