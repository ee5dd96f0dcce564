package vn.motcua.bench;

import static vn.motcua.bench.Measure.percentile;
import static vn.motcua.bench.Measure.say;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import vn.motcua.database.internal.BenchServer;
import vn.motcua.identity.Actors;
import vn.motcua.identity.KeepTokens;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.KeepServices;
import vn.motcua.shared.Ids;

/** Call displays held open while an officer works: from the request of a call to the board on every screen. */
final class Screens {

    private static final String DATABASE = "bench_screens";
    private static final int CALLS = 200;
    private static final long PATIENCE = 20;

    private final int screens;
    private final Phaser all;
    private final AtomicLongArray received;
    private final AtomicInteger call = new AtomicInteger(-1);
    private volatile String label = "";
    private volatile boolean over;

    private Screens(int screens) {
        this.screens = screens;
        this.all = new Phaser(screens + 1);
        this.received = new AtomicLongArray(screens * CALLS);
    }

    static void run(int screens) throws Exception {
        try (var database = new BenchServer()) {
            String token;
            try (var program = database.program(DATABASE)) {
                var office = new Office(program);
                var operator = program.getBean(Actors.class).operator();
                var agency = Office.agency(office.officer(0));
                var wish = new KeepServices.Wish(
                        "A", "Tiếp nhận", "Reception", List.of(), List.of(1), CounterService.Booking.NONE);
                Office.done(program.getBean(KeepServices.class).keep(agency, wish, operator));
                var expires = Instant.now().plus(Duration.ofDays(1));
                token = Office.done(program.getBean(KeepTokens.class)
                                .issue(office.officer(0).account(), "bench", Set.of(), expires, operator))
                        .token();
            }
            try (var server = new ServerProgram(DATABASE)) {
                new Screens(screens).measure(server.port(), token);
            }
        }
    }

    private void measure(int port, String token) throws Exception {
        for (int i = 0; i < screens; i++) {
            int screen = i;
            Thread.ofVirtual().start(() -> watch(port, screen));
        }
        awaitAll(); // every screen has its first board
        var path = "/api/v1/queue/" + Office.code(0);
        var calls = new long[CALLS];
        var shown = new long[screens * CALLS];
        try (var client = new Client(port, token)) {
            client.put(path + "/counters/1/sitting", Ids.next().toString(), "{}");
            for (int i = 0; i < CALLS; i++)
                client.post(path + "/tickets", Ids.next().toString(), "{\"service\":\"A\"}");
            for (int i = 0; i < CALLS; i++) {
                label = "\"label\":\"A%03d\"".formatted(i + 1);
                call.set(i);
                long begin = System.nanoTime();
                var ticket = client.post(path + "/calls", Ids.next().toString(), "{\"counter\":1}");
                calls[i] = System.nanoTime() - begin;
                awaitAll();
                for (int screen = 0; screen < screens; screen++) {
                    shown[i * screens + screen] = received.get(i * screens + screen) - begin;
                }
                var id = ticket.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
                client.post(path + "/tickets/" + id + "/acts", Ids.next().toString(), "{\"act\":\"FINISH\"}");
            }
        }
        over = true;
        say(
                "%d screens, %d calls: a call p50 %.1f ms, p95 %.1f ms; on a screen p50 %.1f ms, p95 %.1f ms, the last %.1f ms",
                screens,
                CALLS,
                percentile(calls, 0.5),
                percentile(calls, 0.95),
                percentile(shown, 0.5),
                percentile(shown, 0.95),
                percentile(shown, 1));
    }

    /** Fails when a screen got nothing. */
    private void awaitAll() throws InterruptedException, TimeoutException {
        all.awaitAdvanceInterruptibly(all.arrive(), PATIENCE, TimeUnit.SECONDS);
    }

    private void watch(int port, int screen) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET /board/" + Office.code(0) + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int seen = -2;
            for (var line = lines.readLine(); line != null && !over; line = lines.readLine()) {
                if (!line.startsWith("data: ")) continue;
                if (seen == -2) {
                    seen = -1;
                    all.arrive();
                    continue;
                }
                int now = call.get();
                // the call looked for is the first one of the board, and no later board of the same call counts again
                if (now == seen || !line.startsWith(label, line.indexOf("\"calls\":[{") + 10)) continue;
                received.set(now * screens + screen, System.nanoTime());
                seen = now;
                all.arrive();
            }
        } catch (IOException broken) {
            // the one who waits for all finds out
        }
    }
}
