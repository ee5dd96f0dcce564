package vn.motcua.board.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.board.KioskPage;
import vn.motcua.directory.Agency;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.QueueQuery;
import vn.motcua.queue.TakeTicket;
import vn.motcua.queue.Ticket;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** Where people take a number themselves, with one touch and without a script. */
@Controller
class KioskController {

    private static final int ADDRESSES = 10_000;

    private final Halls halls;
    private final QueueQuery queue;
    private final TakeTicket taking;
    private final int most;
    private final Cache<String, AtomicInteger> taken = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    KioskController(Halls halls, QueueQuery queue, TakeTicket taking, BoardSettings settings) {
        this.halls = halls;
        this.queue = queue;
        this.taking = taking;
        this.most = settings.kioskPerMinute();
    }

    @GetMapping("/board/{agency}/kiosk")
    ModelAndView kiosk(@PathVariable String agency) {
        return show(halls.of(agency), Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/board/{agency}/kiosk")
    ModelAndView take(
            @PathVariable String agency,
            @RequestParam UUID request,
            @RequestParam Map<String, String> sent,
            Here here,
            HttpServletRequest web) {
        var hall = halls.of(agency);
        var form = Form.of(sent);
        var count = taken.get(web.getRemoteAddr(), unused -> new AtomicInteger());
        if (count.incrementAndGet() > most) {
            return show(hall, form.refused(here.say("board.kiosk.tooMany")), HttpStatus.TOO_MANY_REQUESTS);
        }
        boolean booked = !form.value("code").isEmpty() || !sent.containsKey("service");
        var outcome = booked
                ? taking.arrive(hall.id(), form.value("code"), request, null)
                : taking.take(hall.id(), form.value("service"), request, null);
        return switch (outcome) {
            case Outcome.Done<Ticket>(var ticket) ->
                new ModelAndView("redirect:" + Halls.home(hall) + "/tickets/" + ticket.id() + "/slip?kiosk=1");
            case Outcome.Refused<Ticket>(var refusal) -> {
                var sentence = here.texts().of(here.locale(), refusal);
                if (booked) form.problem("code", sentence);
                else form.refused(sentence);
                yield show(hall, form, RefusalStatus.of(refusal));
            }
        };
    }

    private ModelAndView show(Agency hall, Form form, HttpStatusCode status) {
        var services =
                queue.services(hall.id()).stream().filter(CounterService::open).toList();
        boolean bookable = services.stream().anyMatch(CounterService::bookable);
        var page = new KioskPage(hall.name(), Halls.home(hall), services, bookable, form, Ids.next());
        return Pages.show("board/kiosk", page, status);
    }
}
