package vn.motcua.board.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.board.BookingPage;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.page.Choice;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.queue.BookTimes;
import vn.motcua.queue.BookTimes.Booked;
import vn.motcua.queue.BookTimes.Slot;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.QueueQuery;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.VietnameseTime;

/** Booking a time, for whoever is signed in. */
@Controller
class BookingController {

    private final Halls halls;
    private final QueueQuery queue;
    private final BookTimes booking;
    private final Agencies agencies;
    private final Clock clock;

    BookingController(Halls halls, QueueQuery queue, BookTimes booking, Agencies agencies, Clock clock) {
        this.halls = halls;
        this.queue = queue;
        this.booking = booking;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/book/{agency}")
    ModelAndView choose(@PathVariable String agency, @RequestParam Map<String, String> asked, Here here, Actor actor) {
        return show(halls.of(agency), Form.of(asked), HttpStatus.OK, here, actor);
    }

    @PostMapping("/book/{agency}")
    ModelAndView book(
            @PathVariable String agency,
            @RequestParam UUID request,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var hall = halls.of(agency);
        var form = Form.of(sent);
        var starts = instant(form.value("starts"));
        if (starts == null) {
            form.refused(here.say("board.book.choose"));
            return show(hall, form, HttpStatus.UNPROCESSABLE_CONTENT, here, actor);
        }
        return switch (booking.book(hall.id(), form.value("service"), starts, request, actor)) {
            case Outcome.Done<Booked>(var booked) -> {
                Flash.say(
                        web,
                        response,
                        here.say("board.book.done", here.formats().dateTime(booked.starts()), booked.code()));
                yield new ModelAndView("redirect:/book/" + hall.code());
            }
            case Outcome.Refused<Booked>(var refusal) -> refused(hall, form, refusal, here, actor);
        };
    }

    @PostMapping("/book/{agency}/cancel")
    ModelAndView cancel(
            @PathVariable String agency,
            @RequestParam UUID booked,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var hall = halls.of(agency);
        return switch (booking.cancel(booked, actor)) {
            case Outcome.Done<Booked>(var gone) -> {
                Flash.say(
                        web,
                        response,
                        here.say("board.book.cancelled", here.formats().dateTime(gone.starts())));
                yield new ModelAndView("redirect:/book/" + hall.code());
            }
            case Outcome.Refused<Booked>(var refusal) -> refused(hall, Form.empty(), refusal, here, actor);
        };
    }

    private ModelAndView refused(Agency hall, Form form, Refusal refusal, Here here, Actor actor) {
        form.refused(here.texts().of(here.locale(), refusal));
        return show(hall, form, RefusalStatus.of(refusal), here, actor);
    }

    private ModelAndView show(Agency hall, Form form, HttpStatusCode status, Here here, Actor actor) {
        var today = VietnameseTime.dateOf(clock.instant());
        var services = queue.services(hall.id()).stream()
                .filter(CounterService::bookable)
                .map(each -> new Choice(each.letter(), each.letter() + " – " + each.name(here.locale())))
                .toList();
        if (form.value("day").isEmpty()) form.with("day", today.plusDays(1));
        if (services.size() == 1) form.with("service", services.getFirst().value());
        var mine = booking.mine(actor).stream()
                .map(each -> {
                    var where = agencies.byId(each.agency());
                    return new BookingPage.Mine(
                            each,
                            where.map(Agency::name).orElse(""),
                            where.map(Halls::home).orElse("") + "/kiosk");
                })
                .toList();
        var page = new BookingPage(
                hall.name(),
                "/book/" + hall.code(),
                services,
                form,
                slots(hall, form, here),
                mine,
                today,
                today.plusDays(BookTimes.DAYS_AHEAD));
        return Pages.show("board/book", page, status);
    }

    private @Nullable List<Slot> slots(Agency hall, Form form, Here here) {
        if (form.value("service").isEmpty()) return null;
        var day = day(form.value("day"));
        if (day == null) {
            form.problem("day", here.say("board.book.day.wrong"));
            return null;
        }
        return switch (booking.slots(hall.id(), form.value("service"), day)) {
            case Outcome.Done<List<Slot>>(var slots) -> slots;
            case Outcome.Refused<List<Slot>>(var refusal) -> {
                form.problem("service", here.texts().of(here.locale(), refusal));
                yield null;
            }
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            return VietnameseTime.inRange(day) ? day : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
