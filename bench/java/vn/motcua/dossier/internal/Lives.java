package vn.motcua.dossier.internal;

import static vn.motcua.bench.Measure.median;
import static vn.motcua.bench.Measure.say;
import static vn.motcua.bench.Measure.seconds;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.bench.Minimum;
import vn.motcua.bench.Names;
import vn.motcua.bench.Office;
import vn.motcua.calendar.Deadlines;
import vn.motcua.database.internal.BenchServer;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Colleagues;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.Ids;

/**
 * A dossier's life of 11 commits (filed, five times taken over, five times completed, the last one returns the result)
 * through the commands, against bare JDBC that sends the same statements, and against {@link Minimum}. Thread n works in
 * commune n.
 */
public final class Lives {

    private static final int[] THREADS = {1, 4, 8};
    private static final int COMMANDS = 11;
    private static final String DATABASE = "bench_lives";

    private final ApplicationContext program;
    private final Office office;
    private final DossierCommands commands;
    /** The same, remembering nothing from one command to the next. */
    private final DossierCommands forgetful;

    private final JdbcClient superuser;
    private final List<Connection> connections = new ArrayList<>();
    private final List<List<Recording.Sent>> recorded = new ArrayList<>();
    private final int lives;

    private Lives(ApplicationContext program, BenchServer server, int lives) throws SQLException {
        this.program = program;
        this.office = new Office(program);
        this.commands = program.getBean(DossierCommands.class);
        this.forgetful = pipeline(program.getBean(DataSource.class), new Remembered(0));
        this.superuser = server.superuser(DATABASE);
        this.lives = lives;
        Minimum.create(superuser);
        for (int i = 0; i < 8; i++) {
            connections.add(server.application(DATABASE).getConnection());
        }
    }

    /** @param lives in each round and kind, shared among the threads */
    public static void run(int lives, int rounds) throws Exception {
        try (var server = new BenchServer();
                var program = server.program(DATABASE)) {
            var bench = new Lives(program, server, lives);
            for (int commune = 0; commune < 8; commune++) bench.record(commune);
            say(
                    "%d statements in a life of %d commands",
                    bench.recorded.getFirst().size() / lives, COMMANDS);
            bench.compare(8, 1);
            say("that was to warm up");
            for (int threads : THREADS) bench.compare(threads, rounds);
            bench.room();
            for (var connection : bench.connections) connection.close();
        }
    }

    /** The three kinds in turn, each from an empty database. */
    private void compare(int threads, int rounds) throws InterruptedException {
        var ours = new ArrayList<Double>();
        var limit = new ArrayList<Double>();
        var minimum = new ArrayList<Double>();
        var reading = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            BenchServer.empty(superuser);
            ours.add(lives / through(commands, office, threads, lives));
            BenchServer.empty(superuser);
            limit.add(lives / replay(threads));
            BenchServer.empty(superuser);
            minimum.add(lives / minimum(threads));
            BenchServer.empty(superuser);
            reading.add(lives / through(forgetful, office, threads, lives));
        }
        double rate = median(ours);
        say(
                "%d threads: %.0f lives/s; the limit %.0f, of it %.2f; the minimum %.0f, of it %.2f",
                threads, rate, median(limit), rate / median(limit), median(minimum), rate / median(minimum));
        say("  when every command reads first: %.0f lives/s", median(reading));
    }

    /** Seconds that so many lives take through the commands. */
    public static double through(DossierCommands commands, Office office, int threads, int lives)
            throws InterruptedException {
        return seconds(threads, thread -> {
            var names = new Names(thread);
            for (int i = 0; i < lives / threads; i++) live(commands, thread, office.officer(thread), names);
        });
    }

    private static void live(DossierCommands commands, int commune, Actor by, Names names) {
        var filing = Office.filing(commune, names);
        var code =
                Office.done(commands.file(filing, Request.of(Ids.next()), by)).code();
        for (int step = 0; step < 5; step++) {
            Office.done(commands.give(code, new Command.TakeOver(), Request.of(Ids.next()), by));
            Office.done(commands.give(code, new Command.Complete(null), Request.of(Ids.next()), by));
        }
    }

    /** Writes the statements of lives in a commune down; sent again from an empty database they bring the same codes. */
    private void record(int commune) {
        var recording = new Recording();
        var listened = pipeline(recording.on(connections.get(commune)), new Remembered());
        var names = new Names(commune);
        int wanted = commune == 0 ? lives : lives / (commune < 4 ? 4 : 8);
        for (int i = 0; i < wanted; i++) live(listened, commune, office.officer(commune), names);
        recorded.add(recording.sent);
    }

    private CommandPipeline pipeline(DataSource source, Remembered remembered) {
        var jdbc = new JdbcTemplate(source);
        var store = new DossierStore(JdbcClient.create(jdbc));
        var filings = new FilingPipeline(
                store,
                new FilingStore(jdbc),
                new LinkedFilingStore(jdbc),
                remembered,
                program.getBean(Agencies.class),
                program.getBean(Catalogue.class),
                program.getBean(Deadlines.class),
                Clock.systemUTC());
        return new CommandPipeline(
                store,
                filings,
                new MoveStore(jdbc),
                new StepStore(jdbc),
                remembered,
                program.getBean(Agencies.class),
                program.getBean(Catalogue.class),
                program.getBean(Deadlines.class),
                program.getBean(Actors.class),
                program.getBean(Colleagues.class),
                program.getBean(UsableFiles.class),
                new LinkWriting(jdbc),
                program.getBean(Linking.class),
                channel -> false,
                program,
                Clock.systemUTC());
    }

    private double replay(int threads) throws InterruptedException {
        int statements = recorded.getFirst().size() / lives * (lives / threads);
        return seconds(
                threads,
                thread -> Recording.replay(recorded.get(thread).subList(0, statements), connections.get(thread)));
    }

    private double minimum(int threads) throws InterruptedException {
        return seconds(threads, thread -> Minimum.lives(connections.get(thread), thread, lives / threads));
    }

    /**
     * What a finished dossier leaves on disk and in the write-ahead log, after as many before it, each lot vacuumed as
     * autovacuum would do: room that dead versions leave is used again.
     */
    private void room() throws InterruptedException {
        BenchServer.empty(superuser);
        for (int lot = 0; lot < 3; lot++) {
            through(commands, office, 4, lives);
            superuser.sql("vacuum").update();
        }
        long size = BenchServer.size(superuser);
        long wal = BenchServer.wal(superuser);
        through(commands, office, 4, lives);
        wal = BenchServer.wal(superuser) - wal;
        say("WAL: %d bytes a life, %d a command", wal / lives, wal / lives / COMMANDS);
        say("disk: %d bytes a finished dossier more", (BenchServer.size(superuser) - size) / lives);
        say("all of them, each made of");
        for (var table : BenchServer.sizes(superuser, 4 * lives)) say("  %s", table);
        wal = BenchServer.wal(superuser);
        minimum(4);
        say("the minimum: %d bytes of WAL a life", (BenchServer.wal(superuser) - wal) / lives);
    }
}
