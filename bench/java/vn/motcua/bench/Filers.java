package vn.motcua.bench;

import static vn.motcua.bench.Measure.percentile;
import static vn.motcua.bench.Measure.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import vn.motcua.database.internal.BenchServer;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignIn;
import vn.motcua.shared.Ids;

/**
 * Many people register a birth in the same minute, page by page as a browser without scripts does it, each with a photograph
 * of 100 KB; none may be refused. They begin at chance within half a minute and think a second before each page.
 */
final class Filers {

    private static final String DATABASE = "bench_filers";
    private static final int WARM = 40;
    private static final int BEGIN_WITHIN_MS = 30_000;
    private static final int THINK_MS = 1_000;
    private static final String PASSWORD = Ids.next().toString();

    /** What a request was for, and how long its answer took. */
    record Took(String what, long nanos) {}

    private Filers() {}

    static void run(int people) throws Exception {
        try (var database = new BenchServer()) {
            List<String> sessions;
            try (var program = database.program(DATABASE)) {
                new Office(program);
                sessions = sessions(program, WARM + people);
            }
            try (var server = new ServerProgram(DATABASE)) {
                file(server.port(), sessions.subList(0, WARM), 4_000, 100);
                say("that was to warm up");
                long begin = System.nanoTime();
                var took = file(server.port(), sessions.subList(WARM, WARM + people), BEGIN_WITHIN_MS, THINK_MS);
                say(
                        "%d people filed in %.1f s, none refused; %d requests",
                        people, (System.nanoTime() - begin) / 1e9, took.size());
                report(took);
            }
            say(
                    "%d dossiers in the database, %d papers in them",
                    count(database, "select count(*) from dossier.dossier"),
                    count(database, "select count(*) from dossier.attachment"));
        }
    }

    private static long count(BenchServer database, String sql) {
        return database.superuser(DATABASE).sql(sql).query(Long.class).single();
    }

    /** Accounts of citizens, signed in; a password takes its time to be kept and checked. */
    private static List<String> sessions(ApplicationContext program, int people) throws Exception {
        var accounts = program.getBean(KeepAccounts.class);
        var operator = program.getBean(Actors.class).operator();
        var signIn = program.getBean(SignIn.class);
        var tasks = new ArrayList<Callable<String>>();
        for (int i = 0; i < people; i++) {
            var name = "congdan" + i;
            tasks.add(() -> {
                var roles = List.of(GrantedRole.everywhere(Role.CITIZEN, Office.SINCE));
                Office.done(accounts.create(
                        new KeepAccounts.Opening(name, name, null, null, PASSWORD, true, roles), operator));
                return Office.done(signIn.signIn(name, PASSWORD, "127.0.0.1")).token();
            });
        }
        var sessions = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var session : pool.invokeAll(tasks)) sessions.add(session.get());
        }
        return sessions;
    }

    private static List<Took> file(int port, List<String> sessions, int within, int think) throws Exception {
        var took = Collections.synchronizedList(new ArrayList<Took>());
        var people = new ArrayList<Callable<Void>>();
        for (int i = 0; i < sessions.size(); i++) {
            int number = i;
            people.add(() -> {
                var random = new Random(number);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(within));
                new Filer(port, sessions.get(number), random, think, took).file(Office.code(number % Office.COMMUNES));
                return null;
            });
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : pool.invokeAll(people)) each.get();
        }
        return took;
    }

    private static void report(List<Took> took) {
        Map<String, List<Long>> byWhat = new TreeMap<>();
        for (var each : took) {
            byWhat.computeIfAbsent(each.what(), what -> new ArrayList<>()).add(each.nanos());
            byWhat.computeIfAbsent("all", what -> new ArrayList<>()).add(each.nanos());
        }
        byWhat.forEach((what, each) -> {
            var nanos = each.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(nanos);
            say(
                    "  %s, %d: p50 %.0f ms, p95 %.0f ms, most %.0f ms (limit of p95 1,000)",
                    what, nanos.length, percentile(nanos, 0.5), percentile(nanos, 0.95), percentile(nanos, 1));
        });
    }
}
