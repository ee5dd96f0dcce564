package vn.motcua.board.internal;

import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.board.HallsPage;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.page.Pages;
import vn.motcua.queue.QueueQuery;
import vn.motcua.queue.QueueQuery.WaitingHall;
import vn.motcua.shared.VietnameseText;
import vn.motcua.shared.VietnameseTime;

/** The way to every waiting hall: its numbers, its booked times. */
@Controller
class HallsController {

    private static final int LONGEST_QUERY = 200;

    private final QueueQuery queue;
    private final Agencies agencies;
    private final Clock clock;

    HallsController(QueueQuery queue, Agencies agencies, Clock clock) {
        this.queue = queue;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/board")
    ModelAndView halls(@RequestParam(defaultValue = "") String q) {
        var query = q.strip().substring(0, Math.min(LONGEST_QUERY, q.strip().length()));
        var folded = VietnameseText.fold(query);
        var rows = queue.halls().stream()
                .flatMap(this::row)
                .filter(row -> VietnameseText.fold(row.agency()).contains(folded))
                .sorted(Comparator.comparing(HallsPage.Row::board))
                .toList();
        return Pages.show("board/halls", new HallsPage(query, rows));
    }

    private Stream<HallsPage.Row> row(WaitingHall hall) {
        var today = VietnameseTime.dateOf(clock.instant());
        return agencies.byId(hall.agency()).filter(agency -> agency.existsOn(today)).stream()
                .map(agency -> new HallsPage.Row(agency.name(), Halls.home(agency), book(agency, hall)));
    }

    private static String book(Agency agency, WaitingHall hall) {
        return hall.bookable() ? "/book/" + agency.code() : "";
    }
}
