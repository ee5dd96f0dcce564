package vn.motcua.bench;

import static vn.motcua.bench.Measure.percentile;
import static vn.motcua.bench.Measure.say;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import vn.motcua.database.internal.BenchServer;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRow;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignIn;
import vn.motcua.shared.Ids;

/**
 * Fifty officers of twenty-five communes at their desks over a million dossiers: inbox, dossier page and reception form as
 * a browser asks for them, first as fast as people work, then without a pause.
 */
final class Desks {

    private static final String DATABASE = "bench_desks";
    private static final int OFFICERS = 50;
    private static final int ROUNDS = 20;

    /** Some minutes of work: a server at noon has compiled what it uses all day. */
    private static final int WARM_UP = 150;

    private static final String PASSWORD = Ids.next().toString();
    private static final List<String> PLACES = List.of("inbox", "dossier", "reception");

    /** Somebody signed in, and dossiers they may open. */
    private record Desk(String session, List<String> codes) {}

    private Desks() {}

    static void run(int rows) throws Exception {
        try (var database = new BenchServer()) {
            var desks = new ArrayList<Desk>();
            try (var program = database.program(DATABASE)) {
                var office = new Office(program);
                ImportRows.take(program, rows, "filled");
                for (int i = 0; i < OFFICERS; i++) desks.add(desk(program, office, i));
            }
            database.superuser(DATABASE).sql("vacuum analyze").update();
            database.superuser(DATABASE).sql("checkpoint").update();
            try (var server = new ServerProgram(DATABASE)) {
                work(server.port(), desks, 0, WARM_UP);
                say("that was to warm up");
                work(server.port(), desks, 0, ROUNDS);
                work(server.port(), desks, 1_000, ROUNDS);
            }
        }
    }

    private static Desk desk(ApplicationContext program, Office office, int number) {
        int commune = number % Office.COMMUNES;
        var officer = office.officer(commune);
        var agency = Office.agency(officer);
        var roles = List.of(Role.RECEPTIONIST, Role.SPECIALIST).stream()
                .map(role -> GrantedRole.at(role, agency, LocalDate.of(2020, 1, 1)))
                .toList();
        var name = "ban" + number;
        var opening = new KeepAccounts.Opening(name, name, null, null, PASSWORD, true, roles);
        Office.done(program.getBean(KeepAccounts.class)
                .create(opening, program.getBean(Actors.class).operator()));
        var session = Office.done(program.getBean(SignIn.class).signIn(name, PASSWORD, "127.0.0.1"));
        var codes =
                program.getBean(DossierQuery.class).list(null, DossierQuery.Group.ALL, null, officer).rows().stream()
                        .map(DossierRow::code)
                        .toList();
        return new Desk(session.token(), codes);
    }

    /** @param pause milliseconds between two pages of one officer, half to one and a half times as many */
    private static void work(int port, List<Desk> desks, int pause, int rounds) throws InterruptedException {
        var nanos = new long[PLACES.size()][desks.size() * rounds];
        double seconds = Measure.seconds(desks.size(), number -> {
            var desk = desks.get(number);
            var random = new Random(number);
            try (var client = Client.signedIn(port, desk.session())) {
                for (int round = 0; round < rounds; round++) {
                    for (int place = 0; place < PLACES.size(); place++) {
                        if (pause > 0) TimeUnit.MILLISECONDS.sleep(pause / 2 + random.nextInt(pause));
                        nanos[place][number * rounds + round] = open(client, desk, place, random);
                    }
                }
            }
        });
        say(
                "%d officers, %s: %.0f pages/s",
                desks.size(),
                pause == 0 ? "no pause" : "a page every " + pause + " ms",
                desks.size() * rounds * PLACES.size() / seconds);
        for (int place = 0; place < PLACES.size(); place++) {
            say(
                    "  %s: p50 %.1f ms, p95 %.1f ms, most %.1f ms (limit 50)",
                    PLACES.get(place),
                    percentile(nanos[place], 0.5),
                    percentile(nanos[place], 0.95),
                    percentile(nanos[place], 1));
        }
    }

    private static long open(Client client, Desk desk, int place, Random random) throws IOException {
        var code = desk.codes().get(random.nextInt(desk.codes().size()));
        var path = switch (place) {
            case 0 -> "/desk/dossiers?group=open";
            case 1 -> "/desk/dossiers/" + code;
            default -> "/desk/file?procedure=" + Office.PROCEDURE;
        };
        long begin = System.nanoTime();
        var page = client.get(path);
        long end = System.nanoTime();
        if (!page.contains("</html>")) throw new IllegalStateException(path + " is not whole");
        return end - begin;
    }
}
