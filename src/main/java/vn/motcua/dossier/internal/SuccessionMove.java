package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Deadlines;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Succession.Order;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.Ids;

/**
 * What becomes of dossiers whose agency ended. Status, step, due and waits stay; they lie at the successor, in the hands of
 * whoever has a seat there, else in nobody's.
 */
final class SuccessionMove {

    /** JSON arrays for {@link SuccessionStore#write}. */
    record Batch(String rows, String late) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final UUID act;
    private final Order order;
    private final UUID actor;
    private final Instant now;
    private final Set<UUID> seated;
    private final Actors actors;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Map<UUID, Optional<Actor>> holders = new HashMap<>();
    private long released;

    SuccessionMove(
            UUID act,
            Order order,
            UUID actor,
            Instant now,
            Set<UUID> seated,
            Actors actors,
            Catalogue catalogue,
            Deadlines deadlines) {
        this.act = act;
        this.order = order;
        this.actor = actor;
        this.now = now;
        this.seated = seated;
        this.actors = actors;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
    }

    /** Dossiers taken out of hands so far. */
    long released() {
        return released;
    }

    Batch of(List<Dossier> dossiers) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        var late = new ArrayList<Map<String, Object>>();
        for (var dossier : dossiers) {
            var after = dossier.at(position(dossier.position()));
            var line = line(dossier, after);
            rows.add(row(dossier, after, line));
            var stay = LateStay.row(dossier, after, line);
            if (stay != null) late.add(stay);
        }
        return new Batch(JSON.writeValueAsString(rows), JSON.writeValueAsString(late));
    }

    /** Dossiers that lie elsewhere, about which the agency was asked: a line each, and nothing else changes. */
    Batch asked(List<Dossier> dossiers, Map<UUID, List<UUID>> questions) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var dossier : dossiers) {
            var detail = detail();
            detail.put("questions", questions.getOrDefault(dossier.id(), List.of()));
            rows.add(row(dossier, dossier, line(dossier, Action.MOVE_QUESTION, detail)));
        }
        return new Batch(JSON.writeValueAsString(rows), "[]");
    }

    private Dossier.Position position(Dossier.Position was) {
        var there = new Dossier.Position(order.to(), was.step(), was.role(), was.since(), was.due(), was.holder());
        var holder = was.holder();
        if (holder == null || stays(holder, was, there)) return there;
        released++;
        return there.heldBy(null);
    }

    private boolean stays(UUID holder, Dossier.Position was, Dossier.Position there) {
        var who = holders.computeIfAbsent(holder, actors::byAccount).orElse(null);
        if (who == null) return false;
        return Holding.fits(who, there) || seated.contains(holder) && Holding.fits(who, was);
    }

    private Line line(Dossier before, Dossier after) {
        var detail = detail();
        var holder = before.position().holder();
        if (holder != null && after.position().holder() == null) detail.put("released", holder);
        return line(before, Action.SUCCEED, detail);
    }

    private Map<String, Object> detail() {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("act", act);
        detail.put("from", order.from());
        detail.put("to", order.to());
        return detail;
    }

    private Line line(Dossier before, Action action, Map<String, Object> detail) {
        var at = now.isBefore(before.changedAt()) ? before.changedAt() : now;
        return new Line(
                before.id(),
                before.version() + 1,
                action,
                before.status(),
                actor,
                at,
                at,
                Ids.next(),
                Chain.sum(act + "\n" + before.id()),
                JSON.writeValueAsString(detail),
                null);
    }

    private Map<String, @Nullable Object> row(Dossier before, Dossier after, Line line) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", before.id());
        row.put("version", before.version());
        row.put("seq", line.seq());
        row.put("head", HexFormat.of().formatHex(Chain.hash(before.head(), line)));
        row.put("agency", after.position().agency());
        row.put("holder", after.position().holder());
        row.put("hands_before", hands(before));
        row.put("hands", hands(after));
        row.put("action", line.action().name());
        row.put("status", line.status().name());
        row.put("actor", line.actor());
        row.put("at", line.at().toString());
        row.put("recorded", line.recorded().toString());
        row.put("request", line.request());
        row.put("request_sum", line.requestSum());
        row.put("detail", line.detail());
        return row;
    }

    private @Nullable UUID hands(Dossier dossier) {
        var pinned = dossier.pinned().procedure();
        var procedure = pinned == null ? null : catalogue.version(pinned).orElse(null);
        return Holding.hands(dossier, Path.of(procedure, dossier.places(), deadlines));
    }
}
