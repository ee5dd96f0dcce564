package vn.motcua.board.internal;

import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.board.TicketPage;
import vn.motcua.identity.Permission;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.QrPath;
import vn.motcua.queue.QueueQuery;

/** One ticket: how many are before it, and the slip of paper it is printed on. */
@Controller
class TicketController {

    private final Halls halls;
    private final QueueQuery queue;
    private final BoardSettings settings;
    private final Clock clock;

    TicketController(Halls halls, QueueQuery queue, BoardSettings settings, Clock clock) {
        this.halls = halls;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/board/{agency}/tickets/{ticket}")
    ModelAndView ticket(@PathVariable String agency, @PathVariable UUID ticket, Here here) {
        return Pages.show("board/ticket", page(agency, ticket, false, here));
    }

    /** On paper 80 mm wide. */
    @GetMapping("/board/{agency}/tickets/{ticket}/slip")
    ModelAndView slip(
            @PathVariable String agency,
            @PathVariable UUID ticket,
            @RequestParam(defaultValue = "false") boolean kiosk,
            Here here) {
        return Pages.show("board/slip", page(agency, ticket, kiosk, here));
    }

    private TicketPage page(String agency, UUID ticket, boolean kiosk, Here here) {
        var hall = halls.of(agency);
        var standing =
                queue.standing(hall.id(), ticket).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var link = address() + Halls.home(hall) + "/tickets/" + ticket;
        var qr = QrPath.of(link);
        return new TicketPage(
                hall.name(),
                Halls.home(hall),
                standing,
                link,
                qr.path(),
                qr.size(),
                kiosk,
                !kiosk && here.serves(Permission.QUEUE_SERVE),
                clock.instant());
    }

    private String address() {
        var given = settings.address().strip();
        return given.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : given.replaceFirst("/+$", "");
    }
}
