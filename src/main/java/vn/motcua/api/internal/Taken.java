package vn.motcua.api.internal;

import vn.motcua.api.ApiRefusal;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;

/** How an import is answered: with its report, or as a refusal that carries it when nothing was taken. */
final class Taken {

    private Taken() {}

    static IntakeReport orRefused(Outcome<IntakeReport> outcome) {
        var report = Refused.orDone(outcome);
        boolean wrong = report.refused() > 0 || !report.errors().isEmpty();
        if (wrong && report.taken() == 0) throw Refused.with(report, ApiRefusal.IMPORT_REFUSED);
        return report;
    }
}
