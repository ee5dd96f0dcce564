package vn.motcua.bench;

import static vn.motcua.bench.Measure.percentile;
import static vn.motcua.bench.Measure.say;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import vn.motcua.database.internal.BenchServer;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.KeepTokens;
import vn.motcua.identity.Role;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.KeepServices;
import vn.motcua.shared.Ids;

/**
 * A ward's whole working day of eight hours, played faster: 200 tickets at five counters, 300 dossiers from filing to
 * return by ten officers, each looking at the dossier before every act. Any answer but 2xx ends it.
 */
final class WardDay {

    private static final String DATABASE = "bench_day";
    private static final int DOSSIERS = 300;
    private static final int TICKETS = 200;
    private static final int OFFICERS = 10;
    private static final int COUNTERS = 5;

    private final int port;
    private final List<String> tokens;
    private final double millisPerDossier;
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    private WardDay(int port, List<String> tokens, int speed) {
        this.port = port;
        this.tokens = tokens;
        this.millisPerDossier = Duration.ofHours(8).toMillis() / (double) speed / (DOSSIERS / OFFICERS);
    }

    static void run(int speed) throws Exception {
        try (var database = new BenchServer()) {
            var tokens = new ArrayList<String>();
            try (var program = database.program(DATABASE)) {
                var operator = program.getBean(Actors.class).operator();
                var agency = Office.agency(new Office(program).officer(0));
                var counters = List.of(1, 2, 3, 4, 5);
                var wish = new KeepServices.Wish(
                        "A", "Tiếp nhận", "Reception", List.of(), counters, CounterService.Booking.NONE);
                Office.done(program.getBean(KeepServices.class).keep(agency, wish, operator));
                for (int i = 0; i < OFFICERS; i++) {
                    var roles = List.of(Role.RECEPTIONIST, Role.HEAD, Role.SPECIALIST, Role.LEADER).stream()
                            .map(role -> GrantedRole.at(role, agency, LocalDate.of(2020, 1, 1)))
                            .toList();
                    var opening = new KeepAccounts.Opening("phuong" + i, "phuong" + i, null, null, null, true, roles);
                    var account =
                            Office.done(program.getBean(KeepAccounts.class).create(opening, operator));
                    var expires = Instant.now().plus(Duration.ofDays(1));
                    tokens.add(Office.done(program.getBean(KeepTokens.class)
                                    .issue(account, "bench", Set.of(), expires, operator))
                            .token());
                }
            }
            try (var server = new ServerProgram(DATABASE)) {
                new WardDay(server.port(), tokens, speed).play(speed);
            }
        }
    }

    private void play(int speed) throws Exception {
        double seconds = Measure.seconds(OFFICERS, this::day);
        var all = nanos.stream().mapToLong(Long::longValue).toArray();
        say(
                "a ward's day at %d times its speed: %d dossiers, %d tickets, %d requests in %.0f s without an error; p50 %.1f ms, p95 %.1f ms, most %.1f ms",
                speed,
                DOSSIERS,
                TICKETS,
                all.length,
                seconds,
                percentile(all, 0.5),
                percentile(all, 0.95),
                percentile(all, 1));
    }

    private void day(int officer) throws IOException, InterruptedException {
        var names = new Names(officer);
        int counter = officer % COUNTERS + 1;
        boolean atCounter = officer < COUNTERS;
        var queue = "/api/v1/queue/" + Office.code(0);
        long begin = System.nanoTime();
        try (var client = new Client(port, tokens.get(officer))) {
            if (atCounter) put(client, queue + "/counters/" + counter + "/sitting");
            int mine = DOSSIERS / OFFICERS;
            for (int i = 0; i < mine; i++) {
                await(begin, (long) (i * millisPerDossier));
                // the tickets of a counter, spread over its dossiers
                int tickets = atCounter ? TICKETS / COUNTERS * (i + 1) / mine - TICKETS / COUNTERS * i / mine : 0;
                for (int ticket = 0; ticket < tickets; ticket++) serve(client, queue, counter);
                life(client, names);
            }
            if (atCounter) {
                long asked = System.nanoTime();
                client.delete(
                        queue + "/counters/" + counter + "/sitting", Ids.next().toString());
                nanos.add(System.nanoTime() - asked);
            }
        }
    }

    private static void await(long begin, long millis) throws InterruptedException {
        long left = millis - (System.nanoTime() - begin) / 1_000_000;
        if (left > 0) TimeUnit.MILLISECONDS.sleep(left);
    }

    private void serve(Client client, String queue, int counter) throws IOException {
        post(client, queue + "/tickets", "{\"service\":\"A\"}");
        var ticket = post(client, queue + "/calls", "{\"counter\":" + counter + "}");
        var id = ticket.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        post(client, queue + "/tickets/" + id + "/acts", "{\"act\":\"FINISH\"}");
    }

    private void life(Client client, Names names) throws IOException {
        var receipt = post(client, "/api/v1/dossiers", OverHttp.filing(0, names));
        var code = receipt.replaceFirst("(?s).*\"code\":\"([^\"]+)\".*", "$1");
        for (int step = 0; step < 5; step++) {
            for (var verb : List.of("take-over", "complete")) {
                long asked = System.nanoTime();
                client.get("/api/v1/dossiers/" + code);
                nanos.add(System.nanoTime() - asked);
                post(client, "/api/v1/dossiers/" + code + "/" + verb, "{}");
            }
        }
    }

    private String post(Client client, String path, String body) throws IOException {
        long asked = System.nanoTime();
        var answer = client.post(path, Ids.next().toString(), body);
        nanos.add(System.nanoTime() - asked);
        return answer;
    }

    private void put(Client client, String path) throws IOException {
        long asked = System.nanoTime();
        client.put(path, Ids.next().toString(), "{}");
        nanos.add(System.nanoTime() - asked);
    }
}
