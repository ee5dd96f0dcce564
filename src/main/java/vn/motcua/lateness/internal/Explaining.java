package vn.motcua.lateness.internal;

import static vn.motcua.lateness.LatenessRefusal.ALREADY_ANSWERED;
import static vn.motcua.lateness.LatenessRefusal.ALREADY_JUDGED;
import static vn.motcua.lateness.LatenessRefusal.EXPLANATION_NOT_FOUND;
import static vn.motcua.lateness.LatenessRefusal.NOT_ANSWERED;
import static vn.motcua.lateness.LatenessRefusal.NOT_PERMITTED;
import static vn.motcua.lateness.LatenessRefusal.REQUEST_REUSED;
import static vn.motcua.lateness.LatenessRefusal.TEXT_MISSING;
import static vn.motcua.lateness.LatenessRefusal.TEXT_TOO_LONG;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.lateness.Explanation;
import vn.motcua.lateness.Explanations;
import vn.motcua.lateness.LatenessRefusal;
import vn.motcua.shared.Outcome;

@Component
class Explaining implements Explanations {

    private final ExplanationStore store;
    private final Heads heads;
    private final Clock clock;

    Explaining(ExplanationStore store, Heads heads, Clock clock) {
        this.store = store;
        this.heads = heads;
        this.clock = clock;
    }

    @Override
    public List<Explanation> list(Group group, @Nullable UUID before, Actor by) {
        var sight = new Sight(by);
        return switch (group) {
            case TO_ANSWER -> store.mine(false, before, sight);
            case MINE -> store.mine(true, before, sight);
            case TO_JUDGE -> store.toJudge(before, sight);
            case UNANSWERED -> store.others(false, before, sight);
            case JUDGED -> store.others(true, before, sight);
        };
    }

    @Override
    public Counts counts(Actor by) {
        return store.counts(new Sight(by));
    }

    @Override
    public Optional<Explanation> byId(UUID id, Actor by) {
        var sight = new Sight(by);
        return store.byId(id, sight)
                .filter(asked -> asked.account().equals(by.account()) || sight.sees(asked.agency()));
    }

    @Override
    public Outcome<Explanation> answer(UUID id, String text, UUID request, Actor by) {
        var asked = byId(id, by).orElse(null);
        if (asked == null) return Outcome.refused(EXPLANATION_NOT_FOUND);
        if (!asked.account().equals(by.account())) return Outcome.refused(NOT_PERMITTED);
        var words = text.strip();
        var wrong = wrong(words, true);
        if (wrong != null) return Outcome.refused(wrong, LONGEST);
        if (asked.answer() == null
                && store.answer(asked, words, request, now(), heads.of(asked.agency(), by.account()), by)) {
            return Outcome.done(byId(id, by).orElseThrow());
        }
        var kept = store.byId(id, new Sight(by)).map(Explanation::answer).orElse(null);
        if (kept == null || !store.answered(id, request)) {
            return Outcome.refused(kept == null ? REQUEST_REUSED : ALREADY_ANSWERED);
        }
        if (!kept.text().equals(words)) return Outcome.refused(REQUEST_REUSED);
        return Outcome.done(byId(id, by).orElseThrow());
    }

    @Override
    public Outcome<Explanation> judge(UUID id, boolean accepted, String text, UUID request, Actor by) {
        var asked = byId(id, by).orElse(null);
        if (asked == null) return Outcome.refused(EXPLANATION_NOT_FOUND);
        if (!new Sight(by).judges(asked)) return Outcome.refused(NOT_PERMITTED);
        var words = text.strip();
        var wrong = wrong(words, !accepted);
        if (wrong != null) return Outcome.refused(wrong, LONGEST);
        if (asked.answer() == null) return Outcome.refused(NOT_ANSWERED);
        var verdict = new Explanation.Judgement(by.account(), now(), accepted, words);
        if (asked.judgement() == null && store.judge(asked, verdict, request)) {
            return Outcome.done(byId(id, by).orElseThrow());
        }
        var kept = store.byId(id, new Sight(by)).map(Explanation::judgement).orElse(null);
        if (kept == null || !store.judged(id, request)) {
            return Outcome.refused(kept == null ? REQUEST_REUSED : ALREADY_JUDGED);
        }
        boolean same = kept.account().equals(by.account())
                && kept.accepted() == accepted
                && kept.words().equals(words);
        return same ? Outcome.done(byId(id, by).orElseThrow()) : Outcome.refused(REQUEST_REUSED);
    }

    private static @Nullable LatenessRefusal wrong(String words, boolean needed) {
        if (needed && words.isEmpty()) return TEXT_MISSING;
        return words.length() > LONGEST || words.indexOf('\0') >= 0 ? TEXT_TOO_LONG : null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
