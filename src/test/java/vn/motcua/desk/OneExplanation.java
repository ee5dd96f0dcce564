package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.lateness.Explanation;
import vn.motcua.lateness.Explanations;
import vn.motcua.lateness.LatenessRefusal;
import vn.motcua.shared.Outcome;

/** One late step that is never explained. */
final class OneExplanation implements Explanations {

    static final UUID ID = UUID.fromString("00000000-0000-7000-0000-000000000001");

    @Override
    public List<Explanation> list(Group group, @Nullable UUID before, Actor by) {
        return List.of(asked(by));
    }

    @Override
    public Counts counts(Actor by) {
        return new Counts(1, 2, 3);
    }

    @Override
    public Optional<Explanation> byId(UUID id, Actor by) {
        return Optional.of(asked(by)).filter(asked -> asked.id().equals(id));
    }

    @Override
    public Outcome<Explanation> answer(UUID id, String text, UUID request, Actor by) {
        return Outcome.refused(LatenessRefusal.TEXT_MISSING);
    }

    @Override
    public Outcome<Explanation> judge(UUID id, boolean accepted, String words, UUID request, Actor by) {
        return Outcome.refused(LatenessRefusal.NOT_ANSWERED);
    }

    private static Explanation asked(Actor by) {
        var due = Instant.parse("2026-11-20T02:00:00Z");
        return new Explanation(
                ID,
                SomeDossiers.CODE,
                "1.004884",
                null,
                2,
                null,
                by.account(),
                by.account(),
                due.minusSeconds(3600),
                due,
                due.plusSeconds(60),
                null,
                null,
                true,
                false);
    }
}
