package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;
import static vn.motcua.identity.Permission.DOSSIER_APPROVE;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Deadlines;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.LinkedDossierMoved;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Colleagues;
import vn.motcua.notice.Channels;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseText;
import vn.motcua.shared.VietnameseTime;

/**
 * How every command goes: read the dossier and the outcome stored under the request id; answer a retry from it; decide
 * by a pure rule; write everything in one statement that does nothing when somebody else was quicker.
 *
 * <p>What this node remembers of the dossier may stand in for the read, for accepting only: the write proves it true,
 * by the version, the head and the uniqueness of the request id. Whatever else comes out is decided again on a read.
 */
@Component
class CommandPipeline implements DossierCommands {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TRIES = 5;
    private static final String[] NO_KEYS = {};
    private static final UUID[] NOBODY_HELPED = {};

    /** Stands where the holder's account is locked by now. */
    private static final String NOBODY = "–";

    private final DossierStore store;
    private final FilingPipeline filings;
    private final MoveStore moves;
    private final StepStore steps;
    private final Remembered remembered;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Actors actors;
    private final Colleagues colleagues;
    private final UsableFiles files;
    private final LinkWriting links;
    private final Linking linking;
    private final Channels channels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommandPipeline(
            DossierStore store,
            FilingPipeline filings,
            MoveStore moves,
            StepStore steps,
            Remembered remembered,
            Agencies agencies,
            Catalogue catalogue,
            Deadlines deadlines,
            Actors actors,
            Colleagues colleagues,
            UsableFiles files,
            LinkWriting links,
            Linking linking,
            Channels channels,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.filings = filings;
        this.moves = moves;
        this.steps = steps;
        this.remembered = remembered;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.actors = actors;
        this.colleagues = colleagues;
        this.files = files;
        this.links = links;
        this.linking = linking;
        this.channels = channels;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome<Receipt> file(FileDossier wanted, Request request, Actor by) {
        return file(wanted, request, by, NOBODY_HELPED);
    }

    /** @param helpers who assisted the applicant */
    Outcome<Receipt> file(FileDossier wanted, Request request, Actor by, UUID[] helpers) {
        return filings.file(wanted, request, by, helpers);
    }

    @Override
    public Outcome<Receipt> give(String code, Command command, Request request, Actor by) {
        long sum = sum(code, command, by);
        var known = remembered.of(code, by);
        if (known != null) {
            var outcome = attempt(known, command, request, sum, by);
            if (outcome instanceof Outcome.Done) return outcome;
            remembered.forget(code);
        }
        for (int attempt = 1; ; attempt++) {
            var loaded = store.load(code, request.id(), by);
            if (loaded.outcome() != null) return FilingPipeline.replay(loaded.outcome(), sum);
            var state = loaded.state() != null ? loaded.state() : asGuest(code, request, by);
            if (state == null) return Outcome.refused(DOSSIER_NOT_FOUND, code);
            var outcome = attempt(state, command, request, sum, by);
            if (outcome != null) return outcome;
            if (attempt == TRIES) {
                return Outcome.refused(STALE_VERSION, code, state.dossier().version() + 1);
            }
        }
    }

    /** For whoever was asked about it: they read it, and answer. */
    DossierStore.@Nullable State asGuest(String code, Request request, Actor by) {
        return linking.guest(code, by)
                ? store.loadForGuest(code, request.id(), by).state()
                : null;
    }

    /** Decides and writes; null when somebody was quicker, so that it has to be decided on another state. */
    private @Nullable Outcome<Receipt> attempt(
            DossierStore.State state, Command command, Request request, long sum, Actor by) {
        var dossier = state.dossier();
        if (request.version() != null && request.version() != dossier.version()) {
            return Outcome.refused(STALE_VERSION, dossier.code(), dossier.version());
        }
        var now = now();
        var at = request.happened() == null ? later(now, dossier.changedAt()) : request.happened();
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (!VietnameseTime.inRange(VietnameseTime.dateOf(at))) return Outcome.refused(TIME_OUT_OF_RANGE);
        if (at.isAfter(later(now, dossier.changedAt()))) return Outcome.refused(TIME_IN_FUTURE);
        if (at.isBefore(dossier.changedAt())) return Outcome.refused(TIME_BEFORE_LAST_LINE);
        var recorded = later(now, at);
        return switch (Rules.decide(command, situation(state, by, at, recorded))) {
            case Decision.Refused(var refusal, var values) ->
                refusal == HELD_BY_ANOTHER
                        ? Outcome.refused(HELD_BY_ANOTHER, holder(dossier))
                        : Outcome.refused(refusal, values.toArray());
            case Decision.Change change -> write(change, state, request.id(), sum, by, at, recorded);
        };
    }

    /** Who has it, for whoever came second. */
    private String holder(Dossier dossier) {
        var holder = dossier.position().holder();
        return holder == null
                ? NOBODY
                : actors.byAccount(holder).map(Actor::name).orElse(NOBODY);
    }

    private @Nullable Outcome<Receipt> write(
            Decision.Change change,
            DossierStore.State state,
            UUID request,
            long sum,
            Actor by,
            Instant at,
            Instant recorded) {
        var before = state.dossier();
        var after = change.after();
        if (!after.places().same(before.places())) throw new IllegalStateException("name keys would be left behind");
        var words = change.note() == null ? MoveStore.Words.NONE : new MoveStore.Words(Chain.salt(), change.note());
        var noteSum = words.salt() == null || words.body() == null ? null : Chain.noteSum(words.salt(), words.body());
        var line = new Line(
                before.id(),
                before.version() + 1,
                change.action(),
                after.status(),
                by.account(),
                at,
                recorded,
                request,
                sum,
                change.detail().isEmpty() ? null : JSON.writeValueAsString(change.detail()),
                noteSum);
        var hash = Chain.hash(before.head(), line);
        var fact = change.fact();
        if (fact != null && (change.rewrites() || at.isBefore(recorded))) fact = fact.known(recorded);
        try {
            if (!write(new Written(state, change, line, hash, words, fact))) return null;
        } catch (DuplicateKeyException race) {
            return null;
        }
        var next = after.after(line, hash);
        if (change.attachment() != null) remembered.forget(before.code());
        else
            remembered.keep(new DossierStore.State(
                    next, fact == null ? state.fact() : fact, state.digitised(), state.drafts()));
        announce(next, line);
        return Outcome.done(new Receipt(before.id(), before.code(), line.seq(), after.status(), false));
    }

    /** Those who care for interconnected work learn of what is committed; all other dossiers cost nothing here. */
    private void announce(Dossier dossier, Line line) {
        var lead = dossier.places().lead();
        if (lead == null) return;
        events.publishEvent(new LinkedDossierMoved(
                lead, dossier.id(), dossier.code(), line.action(), line.status(), line.actor(), line.at()));
    }

    private record Written(
            DossierStore.State state,
            Decision.Change change,
            Line line,
            byte[] hash,
            MoveStore.Words words,
            @Nullable Fact fact) {}

    /** By the shortest statement that writes all of it. */
    private boolean write(Written w) {
        var change = w.change();
        var before = w.state().dossier();
        var notices = Telling.notices(w.line(), change.after(), others(before.id()), channels::outside);
        var late = LateStay.row(before, change.after(), w.line());
        var hands = new MoveStore.Hands(hands(before), hands(change.after()));
        if (change.link() != null) {
            return links.write(new LinkWriting.Written(
                    before,
                    change,
                    change.link(),
                    hands,
                    w.line(),
                    w.hash(),
                    w.words(),
                    late == null ? null : JSON.writeValueAsString(late)));
        }
        boolean onlyFacts = w.words().body() == null
                && change.attachment() == null
                && late == null
                && change.party().isEmpty();
        var fact = w.fact();
        if (onlyFacts && notices == null && fact == null) {
            return StepStore.fits(before, change.after(), hands)
                    ? steps.write(before, change.after(), hands, w.line(), w.hash())
                    : moves.move(before, change.after(), hands, w.line(), w.hash());
        }
        var earlier = w.state().fact();
        boolean oneNotice = notices == null || notices.size() == 1;
        if (onlyFacts
                && oneNotice
                && fact != null
                && (earlier == null || earlier.knownFrom().equals(fact.knownFrom()))) {
            var notice = notices == null ? null : notices.getFirst();
            return moves.settle(before, change.after(), hands, w.line(), w.hash(), fact, notice);
        }
        var name = change.party().get("owner_name");
        var extras = new MoveStore.Extras(
                w.words(),
                fact == null ? null : FactColumns.write(fact),
                change.attachment() == null ? null : AttachRules.row(change.attachment(), w.line()),
                notices == null ? null : JSON.writeValueAsString(notices),
                late == null ? null : JSON.writeValueAsString(late),
                change.party().isEmpty() ? null : MoveStore.party(change.party()),
                name == null ? NO_KEYS : VietnameseText.suffixKeys(name).toArray(String[]::new));
        return moves.move(before, change.after(), hands, w.line(), w.hash(), extras);
    }

    private Telling.Others others(UUID dossier) {
        return new Telling.Others() {
            @Override
            public List<UUID> approvers(UUID agency) {
                return colleagues.at(agency).stream()
                        .filter(each -> each.reach(DOSSIER_APPROVE).covers(agency))
                        .map(Actor::account)
                        .toList();
            }

            @Override
            public @Nullable UUID asker() {
                var asked = store.past(dossier).apologyAsked();
                return asked == null ? null : asked.actor();
            }
        };
    }

    private @Nullable UUID hands(Dossier dossier) {
        return Holding.hands(dossier, Path.of(procedure(dossier), dossier.places(), deadlines, agencies::workAt));
    }

    private @Nullable ProcedureVersion procedure(Dossier dossier) {
        var pinned = dossier.pinned().procedure();
        return pinned == null ? null : catalogue.version(pinned).orElse(null);
    }

    Situation situation(DossierStore.State state, Actor by, Instant at, Instant recorded) {
        var dossier = state.dossier();
        var procedure = procedure(dossier);
        return new Situation(
                dossier,
                state.fact(),
                procedure,
                Path.of(procedure, dossier.places(), deadlines, agencies::workAt),
                state.digitised(),
                state.drafts(),
                by,
                at,
                recorded,
                deadlines,
                this::mayHold,
                store.past(dossier.id()),
                sha256 -> files.find(sha256, by),
                linking.of(dossier, at));
    }

    private boolean mayHold(UUID account, Dossier.Position position) {
        return actors.byAccount(account)
                .filter(actor -> Holding.fits(actor, position))
                .isPresent();
    }

    static long sum(String target, Object body, Actor by) {
        return Chain.sum(by.account() + "\n" + target + "\n" + body.getClass().getSimpleName() + "\n"
                + JSON.writeValueAsString(body));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
