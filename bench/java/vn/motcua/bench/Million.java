package vn.motcua.bench;

import static vn.motcua.bench.Measure.median;
import static vn.motcua.bench.Measure.percentile;
import static vn.motcua.bench.Measure.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.motcua.database.internal.BenchServer;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.dossier.internal.Lives;
import vn.motcua.identity.Actor;
import vn.motcua.report.Breakdown;
import vn.motcua.report.FormSixQuery;
import vn.motcua.report.ReportRequest;
import vn.motcua.report.Scope;
import vn.motcua.shared.VietnameseText;
import vn.motcua.shared.VietnameseTime;

/** What a province's million dossiers do to everything else: a full and an empty database on one server, in turn. */
final class Million {

    private static final int ROUNDS = 7;
    private static final int SEARCHES = 400;

    private Million() {}

    static void run(int rows) throws Exception {
        try (var server = new BenchServer();
                var small = server.program("bench_empty");
                var large = server.program("bench_million")) {
            var inSmall = new Office(small);
            var inLarge = new Office(large);
            ImportRows.take(large, rows, "filled");
            server.superuser("bench_million").sql("vacuum analyze").update();
            server.superuser("bench_million").sql("checkpoint").update();
            loss(small, inSmall, large, inLarge, Math.clamp(rows / 1_250, 16, 800));
            searches(large, "name, one commune with a fifth of all", inLarge.officer(0));
            searches(large, "name, small commune", inLarge.officer(7));
            searches(large, "name, whole province", inLarge.controller());
            inbox(large, inLarge);
            forms(large, inLarge.controller());
        }
    }

    private static void loss(
            ApplicationContext small, Office inSmall, ApplicationContext large, Office inLarge, int lives)
            throws InterruptedException {
        var empty = small.getBean(DossierCommands.class);
        var full = large.getBean(DossierCommands.class);
        Lives.through(empty, inSmall, 4, lives);
        Lives.through(full, inLarge, 4, lives);
        for (int threads : new int[] {1, 4}) {
            var before = new ArrayList<Double>();
            var after = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                before.add(lives / Lives.through(empty, inSmall, threads, lives));
                after.add(lives / Lives.through(full, inLarge, threads, lives));
            }
            double loss = 100 - 100 * median(after) / median(before);
            say(
                    "lives, %d threads: empty %.0f/s, full %.0f/s: loss %.1f %% (limit 10)",
                    threads, median(before), median(after), loss);
        }
    }

    private static void searches(ApplicationContext program, String who, Actor by) throws Exception {
        var query = program.getBean(DossierQuery.class);
        var random = new Random(7);
        var names = new Names(1);
        var whole = new ArrayList<String>();
        var last = new ArrayList<String>();
        var typed = new ArrayList<String>();
        var none = new ArrayList<String>();
        for (int i = 0; i < SEARCHES; i++) {
            var name = VietnameseText.fold(names.next());
            whole.add(name);
            last.add(name.substring(name.indexOf(' ') + 1));
            typed.add(name.substring(0, 1 + random.nextInt(name.length())));
            none.add(i % 2 == 0 ? name + "x" : "x" + name);
        }
        search(query, who + ", whole", whole, by);
        search(query, who + ", last words", last, by);
        search(query, who + ", while typing", typed, by);
        search(query, who + ", no match", none, by);
    }

    private static void search(DossierQuery query, String what, List<String> texts, Actor by) throws Exception {
        var nanos = Measure.each(texts.size(), i -> query.list(texts.get(i), DossierQuery.Group.ALL, null, by));
        say(
                "%s: p50 %.1f ms, p95 %.1f ms, most %.1f ms (limit 20)",
                what, percentile(nanos, 0.5), percentile(nanos, 0.95), percentile(nanos, 1));
        int slowest = 0;
        for (int i = 0; i < nanos.length; i++) if (nanos[i] > nanos[slowest]) slowest = i;
        if (percentile(nanos, 0.95) > 20) say("  slowest: \"%s\"", texts.get(slowest));
    }

    private static void inbox(ApplicationContext program, Office office) throws Exception {
        var query = program.getBean(DossierQuery.class);
        var officer = office.officer(1);
        say("%d open in the commune", query.counts(officer).open());
        for (var group : DossierQuery.Group.values()) inbox(query, group, null, officer);
        var next = query.list(null, DossierQuery.Group.OPEN, null, officer).next();
        for (int page = 0; page < 100 && next != null; page++) {
            next = query.list(null, DossierQuery.Group.OPEN, next, officer).next();
        }
        inbox(query, DossierQuery.Group.OPEN, next, officer);
        inbox(query, DossierQuery.Group.OPEN, null, office.controller());
        filtered(query, new InboxFilter(null, "post", null, null, null), officer);
        filtered(query, new InboxFilter("9.999999", null, null, null, null), officer);
        counts(query, "whole", Integer.MAX_VALUE, officer);
        counts(query, "up to 1,000 each", 1_001, officer);
        counts(query, "up to 1,000 each", 1_001, office.controller());
    }

    private static void filtered(DossierQuery query, InboxFilter filter, Actor by) throws Exception {
        var nanos = Measure.each(50, i -> query.list(null, DossierQuery.Group.OPEN, filter, null, by));
        say("page of OPEN, %s: p50 %.1f ms, p95 %.1f ms", filter, percentile(nanos, 0.5), percentile(nanos, 0.95));
    }

    private static void counts(DossierQuery query, String how, int most, Actor by) throws Exception {
        var nanos = Measure.each(200, i -> query.counts(most, by));
        say(
                "counts of the inbox of %s, %s: p50 %.1f ms, p95 %.1f ms",
                by.name(), how, percentile(nanos, 0.5), percentile(nanos, 0.95));
    }

    private static void inbox(DossierQuery query, DossierQuery.Group group, @Nullable String after, Actor by)
            throws Exception {
        var nanos = Measure.each(200, i -> query.list(null, group, after, by));
        say(
                "page %s of %s%s: p50 %.1f ms, p95 %.1f ms (limit 10)",
                group, by.name(), after == null ? "" : ", far back", percentile(nanos, 0.5), percentile(nanos, 0.95));
    }

    private static void forms(ApplicationContext program, Actor by) throws Exception {
        var forms = program.getBean(FormSixQuery.class);
        var yesterday = LocalDate.now(VietnameseTime.ZONE).minusDays(1);
        var all = ReportRequest.of(Office.code(0), yesterday.minusDays(1_000), yesterday);
        form(forms, "a fifth of all, whole time (limit 200)", all, by);
        form(forms, "a fifth of all, last month", all.over(yesterday.minusDays(30), yesterday), by);
        var province = ReportRequest.of(Office.PROVINCE, yesterday.minusDays(1_000), yesterday)
                .in(Scope.TREE);
        form(forms, "province, whole time (limit 1000)", province, by);
        form(forms, "province, whole time, by agency", province.by(Breakdown.AGENCY), by);
        form(forms, "province, last month", province.over(yesterday.minusDays(30), yesterday), by);
    }

    private static void form(FormSixQuery forms, String what, ReportRequest request, Actor by) throws Exception {
        var report = Office.done(forms.formSix(request, by));
        var nanos = Measure.each(9, i -> forms.formSix(request, by));
        say(
                "form 06, %s: p50 %.0f ms, most %.0f ms; received %d",
                what,
                percentile(nanos, 0.5),
                percentile(nanos, 1),
                report.figures().received().total());
    }
}
