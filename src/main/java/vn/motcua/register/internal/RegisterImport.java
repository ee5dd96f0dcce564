package vn.motcua.register.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Deadlines;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problem;
import vn.motcua.intake.Problems;
import vn.motcua.intake.Table;
import vn.motcua.procedure.Catalogue;
import vn.motcua.register.ImportRegister;
import vn.motcua.register.RegisterRefusal;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** Reads the table, checks each row, writes the good ones and decides at the end whether they stay. */
@Component
final class RegisterImport implements ImportRegister {

    /** Bytes, some million rows: a minute of writing and gigabytes, were they all undone at the end. */
    static final long CHECKED_FIRST = 256L << 20;

    private final BulkIntake dossiers;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Texts texts;
    private final Clock clock;

    RegisterImport(
            BulkIntake dossiers,
            Agencies agencies,
            Catalogue catalogue,
            Deadlines deadlines,
            Texts texts,
            Clock clock) {
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Outcome<IntakeReport> take(Request request, Actor by) throws IOException {
        if (!by.may(Permission.REGISTER_IMPORT)) {
            request.source().opening().open().close();
            return Outcome.refused(RegisterRefusal.NOT_PERMITTED);
        }
        try {
            if (!isCheckedFirst(request)) return Outcome.done(pass(request, request.progress(), by));
            var found = pass(checking(request), new Half(request, 0), by);
            return Outcome.done(found.errors().isEmpty() ? pass(request, new Half(request, 1), by) : found);
        } catch (BulkIntake.CodeTakenMeanwhile meanwhile) {
            return Outcome.refused(RegisterRefusal.CODE_TAKEN_MEANWHILE);
        }
    }

    private static boolean isCheckedFirst(Request request) {
        return !request.dryRun() && !request.keepGood() && request.source().size() >= CHECKED_FIRST;
    }

    private static Request checking(Request request) {
        return new Request(request.fileName(), request.source(), true, false, request.locale(), request.progress());
    }

    private IntakeReport pass(Request request, Progress progress, Actor by) throws IOException {
        try (var stream = new WatchedStream(request.source().opening().open());
                var taking = dossiers.begin(request.fileName(), by, clock, progress::waiting)) {
            return take(request, progress, stream, taking, reading(by, taking.recorded()));
        }
    }

    private IntakeReport take(
            Request request, Progress progress, WatchedStream stream, BulkIntake.Taking taking, RowReading reading)
            throws IOException {
        var problems = new Problems(texts, request.locale());
        long present;
        if (request.dryRun()) taking.onlyCheck();
        BooleanSupplier inVain = () -> !request.keepGood() && problems.any();
        try (var feed = new Feed(taking, stream, inVain, progress)) {
            Table.read(stream, Columns.SHAPE, problems, row -> feed.add(row, reading.read(row)));
            feed.finish();
            present = feed.present();
        }
        boolean stays = request.keepGood() || !problems.any();
        if (stays && !request.dryRun() && taking.taken() > 0) taking.commit(stream.sha256(), problems.read());
        return inOrder(problems.report(stays ? taking.taken() : 0, present));
    }

    /** One of two passes over the same source. */
    private record Half(Progress of, long size, int before) implements Progress {

        Half(Request request, int before) {
            this(request.progress(), request.source().size(), before);
        }

        @Override
        public void reached(long rows, long bytes) {
            of.reached(rows, (before * size + bytes) / 2);
        }

        @Override
        public void waiting() {
            of.waiting();
        }
    }

    RowReading reading(Actor by, Instant recorded) {
        return new RowReading(
                new EntryReader(new KnownAgencies(agencies, by.reach(Permission.REGISTER_IMPORT))),
                new KnownProcedures(catalogue),
                new DueReading(deadlines),
                new Oddities(VietnameseTime.dateOf(recorded)),
                agencies);
    }

    /** Codes are looked up batch by batch, after the rows were checked: what that found comes late. */
    private static IntakeReport inOrder(IntakeReport report) {
        return new IntakeReport(
                report.read(),
                report.taken(),
                report.present(),
                report.refused(),
                byLine(report.errors()),
                byLine(report.warnings()));
    }

    private static List<Problem> byLine(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparingLong(Problem::line)).toList();
    }
}
