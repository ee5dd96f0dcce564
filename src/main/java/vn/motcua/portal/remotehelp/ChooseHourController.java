package vn.motcua.portal.remotehelp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.page.Choice;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.portal.internal.PortalState;
import vn.motcua.portal.remotehelp.RemoteHelpPages.Choosing;
import vn.motcua.portal.remotehelp.RemoteHelpPages.Day;
import vn.motcua.procedure.Catalogue;
import vn.motcua.remotehelp.BookHelp;
import vn.motcua.remotehelp.BookHelp.Hour;
import vn.motcua.remotehelp.HelpHour;
import vn.motcua.remotehelp.RemoteHelpRefusal;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Which hours are free, for everybody; booking one, for whoever is signed in. */
@Controller
class ChooseHourController {

    private static final String PLACE = "/remote-help";
    private static final int DAYS = 7;

    private final BookHelp help;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final PortalState state;
    private final Clock clock;

    ChooseHourController(BookHelp help, Agencies agencies, Catalogue catalogue, PortalState state, Clock clock) {
        this.help = help;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.state = state;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView choose(@RequestParam Map<String, String> asked, Here here) {
        return show(Form.of(asked), Ids.next(), HttpStatus.OK, here);
    }

    @PostMapping(PLACE)
    ModelAndView book(
            @RequestParam UUID request,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var form = Form.of(sent);
        var chosen = form.value("hour").split("/", 2);
        var offer = id(chosen[0]);
        var starts = chosen.length == 2 ? instant(chosen[1]) : null;
        if (offer == null || starts == null) {
            form.problem("hour", here.say("remotehelp.choose.missing"));
            return show(form, request, HttpStatus.UNPROCESSABLE_CONTENT, here);
        }
        var outcome = help.book(offer, starts, form.optional("procedure"), form.value("words"), request, actor);
        return switch (outcome) {
            case Outcome.Done<HelpHour>(var hour) -> {
                Flash.say(
                        web,
                        response,
                        here.say("remotehelp.booked", here.formats().dateTime(hour.starts())));
                yield new ModelAndView("redirect:/my/remote-help");
            }
            case Outcome.Refused<HelpHour>(var refusal) -> {
                var sentence = here.texts().of(here.locale(), refusal);
                switch ((RemoteHelpRefusal) refusal.code()) {
                    case WORDS_MISSING, WORDS_TOO_LONG -> form.problem("words", sentence);
                    case HOUR_FULL, HOUR_PAST, HOUR_UNKNOWN, OFFER_WITHDRAWN, BOOKED_THEN ->
                        form.problem("hour", sentence);
                    case NOT_PERMITTED,
                            AGENCY_UNKNOWN,
                            OFFER_UNKNOWN,
                            BOOKING_UNKNOWN,
                            HELPER_UNKNOWN,
                            PROCEDURE_UNKNOWN,
                            LINK_FORM,
                            TIMES_FORM,
                            DAYS_FORM,
                            PLACES_FORM,
                            DATE_OUT_OF_RANGE,
                            REQUEST_REUSED,
                            OUTSIDE_OFFICE_HOURS,
                            HELPER_BUSY,
                            TOO_MANY_BOOKINGS,
                            BOOKING_ENDED,
                            NOT_BEGUN -> form.refused(sentence);
                }
                yield show(form, Ids.next(), RefusalStatus.of(refusal), here);
            }
        };
    }

    private ModelAndView show(Form form, UUID request, HttpStatusCode status, Here here) {
        var today = VietnameseTime.dateOf(clock.instant());
        var offering = help.agencies().stream()
                .flatMap(id -> agencies.byId(id).stream())
                .toList();
        if (offering.size() == 1 && form.value("agency").isEmpty()) {
            form.with("agency", offering.getFirst().code());
        }
        var procedure = form.optional("procedure");
        var version =
                procedure == null ? null : catalogue.inForce(procedure, today).orElse(null);
        if (version == null) form.with("procedure", "");
        var from = from(form.value("from"), today);
        var chosen = offering.stream()
                .filter(agency -> agency.code().equals(form.value("agency")))
                .findFirst()
                .orElse(null);
        var last = today.plusDays(BookHelp.DAYS_AHEAD);
        var page = new Choosing(
                form,
                offering.stream()
                        .map(agency -> new Choice(agency.code(), agency.name()))
                        .toList(),
                chosen == null ? null : days(chosen, from),
                version == null ? null : version.name(),
                from.isAfter(today) ? place(form, from.minusDays(DAYS)) : null,
                from.plusDays(DAYS).isAfter(last) ? null : place(form, from.plusDays(DAYS)),
                request,
                state.readOnly());
        return Pages.show("portal/remotehelp/choose", page, status);
    }

    private static String place(Form form, LocalDate from) {
        return Href.of(PLACE)
                .with("agency", form.value("agency"))
                .with("procedure", form.value("procedure"))
                .with("from", from)
                .toString();
    }

    private List<Day> days(Agency agency, LocalDate from) {
        return switch (help.hours(agency.id(), from, DAYS)) {
            case Outcome.Refused<List<Hour>> refused -> List.of();
            case Outcome.Done<List<Hour>>(var hours) ->
                hours.stream()
                        .collect(Collectors.groupingBy(
                                hour -> VietnameseTime.dateOf(hour.starts()), TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList();
        };
    }

    private static LocalDate from(String typed, LocalDate today) {
        try {
            var day = LocalDate.parse(typed);
            return day.isBefore(today) || day.isAfter(today.plusDays(BookHelp.DAYS_AHEAD)) ? today : day;
        } catch (DateTimeException unreadable) {
            return today;
        }
    }

    private static @Nullable UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable Instant instant(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
