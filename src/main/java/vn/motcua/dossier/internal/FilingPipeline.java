package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.REQUEST_REUSED;
import static vn.motcua.dossier.DossierRefusal.TIME_IN_FUTURE;
import static vn.motcua.dossier.DossierRefusal.TIME_OUT_OF_RANGE;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Deadlines;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** How every filing goes: decided by a pure rule, written in one statement, a retry answered from what it left. */
@Component
class FilingPipeline {

    /**
     * What an interconnected dossier is filed with.
     *
     * @param lead    of what it is a part; null for a lead
     * @param ordinal which part, null for a lead
     * @param bundle  by which bundle a lead is filed, null for a part
     * @param parts   what a lead consists of
     */
    record Linked(
            @Nullable UUID lead,
            @Nullable Integer ordinal,
            @Nullable String bundle,
            List<Link.Planned> parts) {}

    static final UUID[] NOBODY_HELPED = {};

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DossierStore store;
    private final FilingStore filings;
    private final LinkedFilingStore linkedFilings;
    private final Remembered remembered;
    private final Filing filing;
    private final Clock clock;

    FilingPipeline(
            DossierStore store,
            FilingStore filings,
            LinkedFilingStore linkedFilings,
            Remembered remembered,
            Agencies agencies,
            Catalogue catalogue,
            Deadlines deadlines,
            Clock clock) {
        this.store = store;
        this.filings = filings;
        this.linkedFilings = linkedFilings;
        this.remembered = remembered;
        this.filing = new Filing(agencies, catalogue, deadlines);
        this.clock = clock;
    }

    Filing filing() {
        return filing;
    }

    /** @param helpers who assisted the applicant; most often nobody */
    Outcome<Receipt> file(FileDossier wanted, Request request, Actor by, UUID[] helpers) {
        long sum = CommandPipeline.sum("file", wanted, by);
        return answered(decide(wanted, null, request, sum, by, helpers), request.id(), sum);
    }

    Outcome<Receipt> fileLead(FileDossier wanted, Linked linked, Request request, Actor by) {
        long sum = CommandPipeline.sum("file " + JSON.writeValueAsString(linked), wanted, by);
        return answered(decide(wanted, linked, request, sum, by, NOBODY_HELPED), request.id(), sum);
    }

    /** A retry is answered from what was stored, whatever came out now. */
    Outcome<Receipt> answered(Outcome<Receipt> outcome, UUID request, long sum) {
        if (outcome instanceof Outcome.Done) return outcome;
        var earlier = store.outcome(request);
        return earlier.isPresent() ? replay(earlier.get(), sum) : outcome;
    }

    private Outcome<Receipt> decide(
            FileDossier wanted, @Nullable Linked linked, Request request, long sum, Actor by, UUID[] helpers) {
        var now = now();
        var at = request.happened() == null ? now : request.happened().truncatedTo(ChronoUnit.MICROS);
        if (!VietnameseTime.inRange(VietnameseTime.dateOf(at))) return Outcome.refused(TIME_OUT_OF_RANGE);
        if (at.isAfter(now)) return Outcome.refused(TIME_IN_FUTURE);
        return switch (filing.decide(wanted, by, at)) {
            case Filing.Refused(var code, var values) -> Outcome.refused(code, values.toArray());
            case Filing.Accepted accepted -> {
                var filed = linked == null ? accepted : accepted.leading(linked);
                yield write(filed, linked, Filing.party(wanted), request.id(), sum, by, at, now, helpers);
            }
        };
    }

    Outcome<Receipt> write(
            Filing.Accepted filed,
            @Nullable Linked linked,
            FilingStore.PartyRow party,
            UUID request,
            long sum,
            Actor by,
            Instant at,
            Instant now,
            UUID[] helpers) {
        var dossier = filed.dossier();
        var detail = JSON.writeValueAsString(filed.detail());
        var line = new Line(
                dossier.id(), 1, Action.FILE, dossier.status(), by.account(), at, now, request, sum, detail, null);
        var day = VietnameseTime.dateOf(at);
        try {
            var code = linked == null
                    ? filings.file(dossier, line, party, filed.agencyCode(), day, helpers)
                    : linkedFilings.file(dossier, line, party, filed.agencyCode(), day, linked);
            var named = dossier.named(code, Chain.firstHash(line, code));
            remembered.keep(new DossierStore.State(named, null, Set.of()));
            return Outcome.done(new Receipt(dossier.id(), code, 1, dossier.status(), false));
        } catch (DuplicateKeyException race) {
            return store.outcome(request).map(earlier -> replay(earlier, sum)).orElseThrow(() -> race);
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static Outcome<Receipt> replay(DossierStore.Stored stored, long sum) {
        if (stored.requestSum() != sum) return Outcome.refused(REQUEST_REUSED);
        return Outcome.done(new Receipt(stored.dossier(), stored.code(), stored.seq(), stored.status(), true));
    }
}
