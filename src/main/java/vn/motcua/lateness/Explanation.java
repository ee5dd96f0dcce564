package vn.motcua.lateness;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person is asked about one late step. The request exists as soon as the step is late; it hinders nothing.
 *
 * @param version   the version of the procedure it is pinned to, null where that is not known here
 * @param step      position in the path, counted from 0
 * @param role      the role the step is for, null where it names none
 * @param agency    whose step it was
 * @param account   who is asked: who held it when it became late, else who completed it
 * @param due       when the step should have been done
 * @param recorded  when it was found late
 * @param mayAnswer whether the actor may answer now
 * @param mayJudge  whether the actor may judge now
 */
public record Explanation(
        UUID id,
        String dossierCode,
        String procedureCode,
        @Nullable UUID version,
        int step,
        @Nullable String role,
        UUID agency,
        UUID account,
        Instant since,
        Instant due,
        Instant recorded,
        @Nullable Answer answer,
        @Nullable Judgement judgement,
        boolean mayAnswer,
        boolean mayJudge) {

    /** The same for an actor who may do this with it. */
    public Explanation offering(boolean toAnswer, boolean toJudge) {
        return new Explanation(
                id,
                dossierCode,
                procedureCode,
                version,
                step,
                role,
                agency,
                account,
                since,
                due,
                recorded,
                answer,
                judgement,
                toAnswer,
                toJudge);
    }

    public State state() {
        if (judgement != null) return judgement.accepted() ? State.ACCEPTED : State.REJECTED;
        return answer == null ? State.ASKED : State.ANSWERED;
    }

    public enum State {
        ASKED,
        ANSWERED,
        ACCEPTED,
        REJECTED
    }

    public record Answer(Instant at, String text) {}

    /** {@code words} may be empty where it was accepted. */
    public record Judgement(UUID account, Instant at, boolean accepted, String words) {}
}
