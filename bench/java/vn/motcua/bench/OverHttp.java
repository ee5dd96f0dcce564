package vn.motcua.bench;

import static vn.motcua.bench.Measure.median;
import static vn.motcua.bench.Measure.percentile;
import static vn.motcua.bench.Measure.say;
import static vn.motcua.bench.Measure.seconds;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.database.internal.BenchServer;
import vn.motcua.identity.Actors;
import vn.motcua.identity.KeepTokens;
import vn.motcua.shared.Ids;

/** The life of {@link vn.motcua.dossier.internal.Lives} over HTTP against a server process, and the minimum in turn. */
final class OverHttp {

    private static final String DATABASE = "bench_http";
    private static final int COMMANDS = 11;
    private static final int WARM_UP = 5;

    private final int port;
    private final List<String> tokens;
    private final int lives;

    private OverHttp(int port, List<String> tokens, int lives) {
        this.port = port;
        this.tokens = tokens;
        this.lives = lives;
    }

    static void run(int lives, int rounds) throws Exception {
        try (var database = new BenchServer()) {
            var tokens = new ArrayList<String>();
            try (var program = database.program(DATABASE)) {
                var office = new Office(program);
                var keep = program.getBean(KeepTokens.class);
                var operator = program.getBean(Actors.class).operator();
                for (int i = 0; i < 8; i++) {
                    var expires = Instant.now().plus(Duration.ofDays(1));
                    var account = office.officer(i).account();
                    tokens.add(Office.done(keep.issue(account, "bench", Set.of(), expires, operator))
                            .token());
                }
            }
            Minimum.create(database.superuser(DATABASE));
            try (var server = new ServerProgram(DATABASE)) {
                var bench = new OverHttp(server.port(), tokens, lives);
                // A server runs for weeks: what its first minute of compiling costs is not what is asked here.
                for (int round = 0; round < WARM_UP; round++) bench.through(4, new long[lives * COMMANDS]);
                for (int threads : new int[] {1, 4, 8}) bench.compare(database, threads, rounds);
            }
        }
    }

    private void compare(BenchServer database, int threads, int rounds) throws Exception {
        var connections = new ArrayList<Connection>();
        for (int i = 0; i < threads; i++) {
            connections.add(database.application(DATABASE).getConnection());
        }
        var nanos = new long[lives * COMMANDS];
        var ours = new ArrayList<Double>();
        var minimum = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            BenchServer.empty(database.superuser(DATABASE));
            ours.add(lives / through(threads, nanos));
            minimum.add(lives / seconds(threads, i -> Minimum.lives(connections.get(i), i, lives / threads)));
        }
        say(
                "%d clients: %.0f lives/s (limit 100); the minimum %.0f, of it %.2f (limit 0.2); a command p50 %.1f ms, p95 %.1f ms",
                threads,
                median(ours),
                median(minimum),
                median(ours) / median(minimum),
                percentile(nanos, 0.5),
                percentile(nanos, 0.95));
        for (var connection : connections) connection.close();
    }

    /** Seconds of the lives; the duration of each command goes into the array. */
    private double through(int threads, long[] nanos) throws InterruptedException {
        return seconds(threads, thread -> {
            var names = new Names(thread);
            int at = thread * (lives / threads) * COMMANDS;
            try (var client = new Client(port, tokens.get(thread))) {
                for (int i = 0; i < lives / threads; i++) at = live(client, thread, names, nanos, at);
            }
        });
    }

    private static int live(Client client, int commune, Names names, long[] nanos, int first) throws IOException {
        int at = first;
        long begin = System.nanoTime();
        var receipt = client.post("/api/v1/dossiers", Ids.next().toString(), filing(commune, names));
        nanos[at++] = System.nanoTime() - begin;
        var code = receipt.replaceFirst("(?s).*\"code\":\"([^\"]+)\".*", "$1");
        for (int step = 0; step < 5; step++) {
            for (var verb : List.of("take-over", "complete")) {
                begin = System.nanoTime();
                client.post("/api/v1/dossiers/" + code + "/" + verb, Ids.next().toString(), "{}");
                nanos[at++] = System.nanoTime() - begin;
            }
        }
        return at;
    }

    static String filing(int commune, Names names) {
        return """
                {"procedure":"%s","channel":"counter","receivingAgency":"%s","owner":{"name":"%s",\
                "identityNumber":"036185001234","phone":"0912345678","address":"Thôn 1"},"subject":"Chứng thực di chúc"}""".formatted(Office.PROCEDURE, Office.code(commune), names.next());
    }
}
