package vn.motcua.api.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;

/** Carries a refusal out of a controller to {@link ApiFailures}, which answers it as a problem. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient @Nullable IntakeReport report;

    private Refused(Refusal refusal, @Nullable IntakeReport report) {
        super(refusal.code().name(), null, false, false);
        this.refusal = refusal;
        this.report = report;
    }

    static Refused because(RefusalCode code, Object... values) {
        return new Refused(Refusal.of(code, values), null);
    }

    static Refused with(IntakeReport report, RefusalCode code) {
        return new Refused(Refusal.of(code), report);
    }

    /** What was done, or the refusal thrown. */
    static <T> T orDone(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new Refused(refusal, null);
        };
    }

    static <T> T orFound(Optional<T> found, RefusalCode code, Object... values) {
        return found.orElseThrow(() -> because(code, values));
    }

    Refusal refusal() {
        return refusal;
    }

    @Nullable
    IntakeReport report() {
        return report;
    }
}
