package vn.motcua.console.remotehelp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.remotehelp.Offer;
import vn.motcua.remotehelp.OfferHours;
import vn.motcua.remotehelp.OfferHours.Person;
import vn.motcua.remotehelp.OfferHours.Wish;
import vn.motcua.remotehelp.RemoteHelpRefusal;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.VietnameseTime;

/** Offering hours of remote help. */
@Controller
class OffersController {

    private static final String PLACE = "/console/remote-help";

    /** Where a refusal is shown in the form. */
    private static final Map<RefusalCode, String> FIELDS = Map.of(
            RemoteHelpRefusal.LINK_FORM, "link",
            RemoteHelpRefusal.HELPER_UNKNOWN, "helper",
            RemoteHelpRefusal.HELPER_BUSY, "helper",
            RemoteHelpRefusal.TIMES_FORM, "from",
            RemoteHelpRefusal.OUTSIDE_OFFICE_HOURS, "from",
            RemoteHelpRefusal.PLACES_FORM, "places",
            RemoteHelpRefusal.DAYS_FORM, "validTo",
            RemoteHelpRefusal.DATE_OUT_OF_RANGE, "validFrom");

    private final OfferHours offering;
    private final Agencies agencies;
    private final KnownAccounts accounts;
    private final Clock clock;

    OffersController(OfferHours offering, Agencies agencies, KnownAccounts accounts, Clock clock) {
        this.offering = offering;
        this.agencies = agencies;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView list(@RequestParam(defaultValue = "") String agency, Actor actor) {
        var form = Form.empty().with("minutes", 30).with("places", 1).with("validFrom", today().plusDays(1));
        return show(chosen(agency, actor), form, Form.empty(), "", HttpStatus.OK, actor);
    }

    @PostMapping(PLACE)
    ModelAndView offer(
            @RequestParam String agency,
            @RequestParam UUID request,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var at = chosen(agency, actor);
        var form = Form.of(sent);
        var wish = wish(form, here);
        if (wish == null) return show(at, form, Form.empty(), "", HttpStatus.UNPROCESSABLE_CONTENT, actor);
        return switch (offering.offer(at.id(), wish, request, actor)) {
            case Outcome.Done<Offer> done -> done("remotehelp.offers.kept", at, here, web, response);
            case Outcome.Refused<Offer>(var refusal) -> {
                var sentence = here.texts().of(here.locale(), refusal);
                var field = FIELDS.get(refusal.code());
                if (field == null) form.refused(sentence);
                else form.problem(field, sentence);
                yield show(at, form, Form.empty(), "", RefusalStatus.of(refusal), actor);
            }
        };
    }

    @PostMapping(PLACE + "/{id}/{verb:change|withdraw}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestParam String agency,
            @RequestParam UUID request,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var at = chosen(agency, actor);
        var form = Form.of(sent);
        var helper = read(form.value("helper"), UUID::fromString);
        var outcome = verb.equals("withdraw")
                ? offering.withdraw(id, request, actor)
                : helper == null
                        ? Outcome.<Offer>refused(RemoteHelpRefusal.HELPER_UNKNOWN)
                        : offering.change(id, helper, form.value("link"), request, actor);
        return switch (outcome) {
            case Outcome.Done<Offer> done -> done("remotehelp.offers." + verb + ".done", at, here, web, response);
            case Outcome.Refused<Offer>(var refusal) -> {
                form.refused(here.texts().of(here.locale(), refusal));
                yield show(at, Form.empty(), form, id.toString(), RefusalStatus.of(refusal), actor);
            }
        };
    }

    private static ModelAndView done(
            String sentence, Agency at, Here here, HttpServletRequest web, HttpServletResponse response) {
        Flash.say(web, response, here.say(sentence));
        return new ModelAndView("redirect:" + PLACE + "?agency=" + at.code());
    }

    /** Null when something cannot be read; the form says what. */
    private static @Nullable Wish wish(Form form, Here here) {
        var helper = read(form.value("helper"), UUID::fromString);
        var from = read(form.value("from"), LocalTime::parse);
        var to = read(form.value("to"), LocalTime::parse);
        var validFrom = read(form.value("validFrom"), LocalDate::parse);
        var validTo = read(form.value("validTo"), LocalDate::parse);
        var wrong = here.say("remotehelp.offers.unreadable");
        if (helper == null) form.problem("helper", wrong);
        if (from == null) form.problem("from", wrong);
        if (to == null) form.problem("to", wrong);
        if (validFrom == null) form.problem("validFrom", wrong);
        if (validTo == null && !form.value("validTo").isEmpty()) form.problem("validTo", wrong);
        if (helper == null || from == null || to == null || validFrom == null || form.wrong()) return null;
        int weekday = number(form.value("weekday"));
        return new Wish(
                helper,
                form.value("link"),
                weekday < 1 || weekday > 7 ? null : DayOfWeek.of(weekday),
                from,
                to,
                number(form.value("minutes")),
                number(form.value("places")),
                validFrom,
                validTo);
    }

    private static <T> @Nullable T read(String typed, Function<String, T> reading) {
        try {
            return reading.apply(typed);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private ModelAndView show(Agency at, Form form, Form changing, String changed, HttpStatusCode status, Actor actor) {
        List<Offer> offers = done(offering.of(at.id(), actor));
        List<Person> helpers = done(offering.helpers(at.id(), actor));
        var names = accounts.names(offers.stream().map(Offer::helper).collect(Collectors.toSet()));
        var page = new OffersPage(
                at.code(),
                at.name(),
                reached(actor).stream()
                        .limit(500)
                        .map(each -> new Choice(each.code(), each.name()))
                        .toList(),
                offers.stream()
                        .map(offer -> new OffersPage.Row(offer, names.getOrDefault(offer.helper(), "")))
                        .toList(),
                helpers.stream()
                        .map(each -> new Choice(each.account().toString(), each.name()))
                        .toList(),
                form,
                changing,
                changed,
                Ids.next(),
                today());
        return Pages.show("console/remotehelp/offers", page, status);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T> refused -> throw new AccessDeniedException("may not offer hours");
        };
    }

    private Agency chosen(String code, Actor actor) {
        var reached = reached(actor);
        if (reached.isEmpty()) throw new AccessDeniedException("may not offer hours");
        if (code.isBlank()) return reached.getFirst();
        return reached.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Agency> reached(Actor actor) {
        var reach = actor.reach(Permission.HELP_MANAGE);
        var today = today();
        return agencies.all().stream()
                .filter(each -> each.existsOn(today) && reach.covers(each.id()))
                .toList();
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
