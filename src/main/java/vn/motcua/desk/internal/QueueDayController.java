package vn.motcua.desk.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.QueueDayPage;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Pages;
import vn.motcua.queue.BookTimes;
import vn.motcua.queue.QueueQuery;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Today's queue for those who look after it: figures, who sits where, what is booked. */
@Controller
class QueueDayController {

    private final QueueQuery queue;
    private final BookTimes booking;
    private final QueuePlaces places;
    private final Clock clock;

    QueueDayController(QueueQuery queue, BookTimes booking, QueuePlaces places, Clock clock) {
        this.queue = queue;
        this.booking = booking;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/desk/queue/today")
    ModelAndView today(@RequestParam @Nullable String agency, Actor actor) {
        var reached = new LinkedHashSet<>(places.reached(actor, Permission.QUEUE_SERVE));
        reached.addAll(places.reached(actor, Permission.REPORT_READ));
        List<Agency> all = new ArrayList<>(reached);
        var at = places.chosen(agency, all);
        var day = VietnameseTime.dateOf(clock.instant());
        boolean serves = actor.reach(Permission.QUEUE_SERVE).covers(at.id());
        return Pages.show(
                "desk/queueday",
                new QueueDayPage(
                        at.code(),
                        at.name(),
                        QueuePlaces.choices(all),
                        serves,
                        done(queue.figures(at.id(), day, actor)),
                        done(queue.roster(at.id(), actor)),
                        serves ? done(booking.of(at.id(), day, actor)) : List.of()));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T> refused -> throw new AccessDeniedException("may not look at this queue");
        };
    }
}
