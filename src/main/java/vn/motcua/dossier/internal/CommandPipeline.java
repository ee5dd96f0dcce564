package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Deadlines;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseText;
import vn.motcua.shared.VietnameseTime;

/**
 * How every command goes: read the dossier and the outcome stored under the request id; answer a retry from it; decide
 * by a pure rule; write everything in one statement that does nothing when somebody else was quicker.
 */
@Component
class CommandPipeline implements DossierCommands {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TRIES = 5;

    private final DossierStore store;
    private final Filing filing;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Actors actors;
    private final Clock clock;

    CommandPipeline(
            DossierStore store,
            Agencies agencies,
            Catalogue catalogue,
            Deadlines deadlines,
            Actors actors,
            Clock clock) {
        this.store = store;
        this.filing = new Filing(agencies, catalogue, deadlines);
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public Outcome<Receipt> file(FileDossier wanted, Request request, Actor by) {
        long sum = sum("file", wanted, by);
        var earlier = store.outcome(request.id());
        if (earlier.isPresent()) return replay(earlier.get(), sum);
        var now = now();
        var at = request.happened() == null ? now : request.happened().truncatedTo(ChronoUnit.MICROS);
        if (!VietnameseTime.inRange(VietnameseTime.dateOf(at))) return Outcome.refused(TIME_OUT_OF_RANGE);
        if (at.isAfter(now)) return Outcome.refused(TIME_IN_FUTURE);
        return switch (filing.decide(wanted, by, at)) {
            case Filing.Refused(var code, var values) -> Outcome.refused(code, values.toArray());
            case Filing.Accepted accepted -> write(accepted, wanted, request.id(), sum, by, at, now);
        };
    }

    private Outcome<Receipt> write(
            Filing.Accepted filed, FileDossier wanted, UUID request, long sum, Actor by, Instant at, Instant now) {
        var dossier = filed.dossier();
        var detail = JSON.writeValueAsString(filed.detail());
        var line = new Line(
                dossier.id(),
                1,
                vn.motcua.dossier.Action.FILE,
                dossier.status(),
                by.account(),
                at,
                now,
                request,
                sum,
                detail,
                null);
        var owner = wanted.owner();
        var party = new DossierStore.PartyRow(
                owner.name().strip(),
                owner.identityNumber(),
                owner.phone(),
                owner.email(),
                owner.address(),
                owner.filedBy(),
                wanted.subject(),
                VietnameseText.suffixKeys(owner.name()).toArray(String[]::new));
        try {
            var code = store.file(
                    dossier, line, DossierStore.Words.NONE, party, filed.agencyCode(), VietnameseTime.dateOf(at));
            return Outcome.done(new Receipt(dossier.id(), code, 1, dossier.status(), false));
        } catch (DuplicateKeyException race) {
            var earlier = store.outcome(request);
            if (earlier.isPresent()) return replay(earlier.get(), sum);
            throw race;
        }
    }

    @Override
    public Outcome<Receipt> give(String code, Command command, Request request, Actor by) {
        long sum = sum(code, command, by);
        for (int attempt = 1; ; attempt++) {
            var loaded = store.load(code, request.id(), by);
            if (loaded.outcome() != null) return replay(loaded.outcome(), sum);
            var dossier = loaded.dossier();
            if (dossier == null) return Outcome.refused(DOSSIER_NOT_FOUND, code);
            if (request.version() != null && request.version() != dossier.version()) {
                return Outcome.refused(STALE_VERSION, code, dossier.version());
            }
            var now = now();
            var at = request.happened() == null ? later(now, dossier.changedAt()) : request.happened();
            at = at.truncatedTo(ChronoUnit.MICROS);
            if (!VietnameseTime.inRange(VietnameseTime.dateOf(at))) return Outcome.refused(TIME_OUT_OF_RANGE);
            if (at.isAfter(later(now, dossier.changedAt()))) return Outcome.refused(TIME_IN_FUTURE);
            if (at.isBefore(dossier.changedAt())) return Outcome.refused(TIME_BEFORE_LAST_LINE);
            var recorded = later(now, at);
            switch (Rules.decide(command, situation(dossier, loaded, by, at, recorded))) {
                case Decision.Refused(var refusal, var values) -> {
                    return Outcome.refused(refusal, values.toArray());
                }
                case Decision.Change change -> {
                    var written = write(change, dossier, request.id(), sum, by, at, recorded);
                    if (written) {
                        return Outcome.done(new Receipt(
                                dossier.id(),
                                code,
                                dossier.version() + 1,
                                change.after().status(),
                                false));
                    }
                    if (request.version() != null || attempt == TRIES) {
                        return Outcome.refused(STALE_VERSION, code, dossier.version() + 1);
                    }
                }
            }
        }
    }

    private boolean write(
            Decision.Change change, Dossier before, UUID request, long sum, Actor by, Instant at, Instant recorded) {
        var after = change.after();
        var words =
                change.note() == null ? DossierStore.Words.NONE : new DossierStore.Words(Chain.salt(), change.note());
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
        try {
            return store.move(before, after, line, Chain.hash(before.head(), line), words, extras(change, line));
        } catch (DuplicateKeyException race) {
            return false;
        }
    }

    private static DossierStore.Extras extras(Decision.Change change, Line line) {
        var fact = change.fact();
        if (fact != null && (change.rewrites() || line.at().isBefore(line.recorded())))
            fact = fact.known(line.recorded());
        var name = change.party().get("owner_name");
        var notice = Telling.notice(line, change.after());
        return new DossierStore.Extras(
                fact == null ? null : FactColumns.write(fact),
                change.attachment() == null ? null : attachment(change.attachment(), line),
                notice == null ? null : JSON.writeValueAsString(notice),
                change.party().isEmpty() ? null : party(change.party()),
                name == null ? new String[0] : VietnameseText.suffixKeys(name).toArray(String[]::new));
    }

    private static String party(Map<String, String> columns) {
        var row = new HashMap<>(columns);
        var name = columns.get("owner_name");
        if (name != null) row.put("owner_folded", VietnameseText.fold(name));
        return JSON.writeValueAsString(row);
    }

    private static String attachment(Command.Attach file, Line line) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", Ids.next());
        row.put("dossier_id", line.dossier());
        row.put("seq", line.seq());
        row.put("component_code", file.component());
        row.put("purpose", file.purpose().name().toLowerCase(java.util.Locale.ROOT));
        row.put("file_name", file.fileName());
        row.put("media_type", file.mediaType());
        row.put("size", file.size());
        row.put("sha256", file.sha256());
        row.put("digitised", file.digitised());
        row.put("at", line.at().toString());
        return JSON.writeValueAsString(row);
    }

    Situation situation(Dossier dossier, DossierStore.Loaded loaded, Actor by, Instant at, Instant recorded) {
        var pinned = dossier.pinned().procedure();
        var procedure = pinned == null ? null : catalogue.version(pinned).orElse(null);
        return new Situation(
                dossier,
                loaded.fact(),
                procedure,
                Path.of(procedure, dossier.places(), deadlines),
                loaded.digitised(),
                by,
                at,
                recorded,
                deadlines,
                this::mayHold);
    }

    private boolean mayHold(UUID account, Dossier.Position position) {
        return actors.byAccount(account)
                .filter(actor -> Holding.fits(actor, position))
                .isPresent();
    }

    private static Outcome<Receipt> replay(DossierStore.Stored stored, long sum) {
        if (stored.requestSum() != sum) return Outcome.refused(REQUEST_REUSED);
        return Outcome.done(new Receipt(stored.dossier(), stored.code(), stored.seq(), stored.status(), true));
    }

    private static long sum(String target, Object body, Actor by) {
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
