package vn.motcua.board.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.board.BoardPage;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.queue.Board;
import vn.motcua.queue.BoardFeed;
import vn.motcua.queue.QueueQuery;
import vn.motcua.shared.Texts;

/**
 * The call display. Its events come over one connection a screen, each a virtual thread that sleeps until the board
 * changes; the database is asked by one thread for all of them.
 */
@Controller
class ScreenController {

    /** A line now and then tells proxies and screens that the connection lives. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final byte[] BEGIN = "retry: 3000\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ALIVE = ":\n\n".getBytes(StandardCharsets.UTF_8);

    /** A board as the script of the screen reads it. */
    record Shown(long version, int waiting, List<Line> calls) {}

    /** @param spoken what is said aloud, always in Vietnamese */
    record Line(String label, int counter, String at, int times, boolean serving, String spoken) {}

    private final Halls halls;
    private final QueueQuery queue;
    private final BoardFeed feed;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;

    ScreenController(Halls halls, QueueQuery queue, BoardFeed feed, Texts texts, JsonMapper json, Clock clock) {
        this.halls = halls;
        this.queue = queue;
        this.feed = feed;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/board/{agency}")
    ModelAndView screen(@PathVariable String agency) {
        var hall = halls.of(agency);
        return Pages.show(
                "board/screen", new BoardPage(hall.name(), Halls.home(hall), queue.board(hall.id()), clock.instant()));
    }

    @GetMapping("/board/{agency}/events")
    void events(@PathVariable String agency, Here here, HttpServletResponse response) throws IOException {
        var hall = halls.of(agency);
        try (var watch = feed.watch(hall.id())) {
            if (watch == null) throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            send(BEGIN, response);
            while (!watch.over()) {
                var board = watch.next(HEARTBEAT);
                if (watch.over()) return;
                send(board == null ? ALIVE : event(board, here), response);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (IOException away) {
            // the screen was switched off
        }
    }

    private byte[] event(Board board, Here here) {
        var calls = board.calls().stream()
                .map(call -> new Line(
                        call.label(),
                        call.counter(),
                        here.formats().time(call.at()),
                        call.times(),
                        call.serving(),
                        spoken(call)))
                .toList();
        var shown = json.writeValueAsString(new Shown(board.version(), board.waiting(), calls));
        return ("id: " + board.version() + "\ndata: " + shown + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The digits one by one: "không một hai", not "mười hai". */
    private String spoken(Board.Call call) {
        var digits = String.join(" ", call.label().substring(1).split(""));
        return texts.of(
                Texts.VIETNAMESE, "board.spoken", call.label().substring(0, 1), digits, String.valueOf(call.counter()));
    }

    private static void send(byte[] bytes, HttpServletResponse response) throws IOException {
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }
}
