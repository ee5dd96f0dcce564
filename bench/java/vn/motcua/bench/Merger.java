package vn.motcua.bench;

import static vn.motcua.bench.Measure.say;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.database.internal.BenchServer;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.JournalVerification;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Succession;
import vn.motcua.identity.Actors;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;

/** An agency with many open dossiers, half of them in somebody's hands, merges into another: one act, one transaction. */
final class Merger {

    private static final int THREADS = 8;

    private Merger() {}

    static void run(int dossiers) throws Exception {
        try (var server = new BenchServer();
                var program = server.program("bench_merger")) {
            var office = new Office(program);
            var officer = office.officer(0);
            var commands = program.getBean(DossierCommands.class);
            var next = new AtomicInteger();
            try (var pool = Executors.newFixedThreadPool(THREADS)) {
                for (int thread = 0; thread < THREADS; thread++) {
                    var names = new Names(thread);
                    pool.submit(() -> {
                        for (int i = next.getAndIncrement(); i < dossiers; i = next.getAndIncrement()) {
                            var filed = Office.done(
                                    commands.file(Office.filing(0, names), Request.of(Ids.next()), officer));
                            if (i % 2 == 0) continue;
                            Office.done(commands.give(
                                    filed.code(), new Command.TakeOver(), Request.of(Ids.next()), officer));
                        }
                        return null;
                    });
                }
            }
            var operator = program.getBean(Actors.class).operator();
            var agencies = program.getBean(Agencies.class);
            var from = agencies.byCode(Office.code(0)).orElseThrow().id();
            var to = agencies.byCode(Office.code(1)).orElseThrow().id();
            var yesterday = VietnameseTime.dateOf(program.getBean(Clock.class).instant())
                    .minusDays(1);
            Office.done(program.getBean(KeepAgencies.class).close(from, yesterday, to, operator));
            System.gc();
            long start = System.nanoTime();
            var moved = Office.done(
                    program.getBean(Succession.class).move(new Succession.Order(from, to, true), Ids.next(), operator));
            say(
                    "%,d open dossiers moved in %.1f s, %,d let go, %d seats",
                    moved.dossiers(), (System.nanoTime() - start) / 1e9, moved.released(), moved.seated());
            start = System.nanoTime();
            var report =
                    program.getBean(JournalVerification.class).verify(operator).orElseThrow();
            say(
                    "verified %,d lines in %.1f s, %d broken",
                    report.lines(),
                    (System.nanoTime() - start) / 1e9,
                    report.broken().size());
        }
    }
}
