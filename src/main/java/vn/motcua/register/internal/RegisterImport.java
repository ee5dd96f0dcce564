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
        try (var stream = new WatchedStream(request.content())) {
            if (!by.may(Permission.REGISTER_IMPORT)) return Outcome.refused(RegisterRefusal.NOT_PERMITTED);
            try (var taking = dossiers.begin(request.fileName(), by, clock, request.progress()::waiting)) {
                return Outcome.done(take(request, stream, taking, reading(by, taking.recorded())));
            }
        } catch (BulkIntake.CodeTakenMeanwhile meanwhile) {
            return Outcome.refused(RegisterRefusal.CODE_TAKEN_MEANWHILE);
        }
    }

    private IntakeReport take(Request request, WatchedStream stream, BulkIntake.Taking taking, RowReading reading)
            throws IOException {
        var problems = new Problems(texts, request.locale());
        long present;
        if (request.dryRun()) taking.onlyCheck();
        BooleanSupplier inVain = () -> !request.keepGood() && problems.any();
        try (var feed = new Feed(taking, stream, inVain, request.progress())) {
            Table.read(stream, Columns.SHAPE, problems, row -> feed.add(row, reading.read(row)));
            feed.finish();
            present = feed.present();
        }
        boolean stays = request.keepGood() || !problems.any();
        if (stays && !request.dryRun() && taking.taken() > 0) taking.commit(stream.sha256(), problems.read());
        return inOrder(problems.report(stays ? taking.taken() : 0, present));
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
