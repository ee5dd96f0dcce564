package vn.motcua.dossier.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Between a {@link Fact} and the row dossier.fact: column by column in the statement of common commands, as JSON in the
 * statement of all others, where it is one parameter that may be missing.
 */
final class FactColumns {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FactColumns() {}

    static String write(Fact fact) {
        var row = JSON.createObjectNode();
        row.put("dossier_id", fact.dossier().toString());
        row.put("known_from", fact.knownFrom().toString());
        row.put("known_to", "infinity");
        row.put("code", fact.code());
        row.put("receiving_id", fact.scope().receiving().toString());
        row.put("competent_id", fact.scope().competent().toString());
        row.put("procedure_code", fact.scope().procedureCode());
        row.put("sector_code", fact.scope().sectorCode());
        row.put("channel", fact.scope().channel());
        row.put("level", fact.scope().level());
        row.put("received_at", fact.receivedAt().toString());
        put(row, "original_due", fact.due().original());
        put(row, "due", fact.due().due());
        row.put("by_instant", fact.due().byInstant());
        row.put("due_since", fact.due().since().toString());
        put(row, "overdue_from", fact.due().overdueFrom());
        if (!fact.due().past().isEmpty()) {
            put(row, "past_since", array(fact.due().past(), Fact.DueInForce.Past::since));
            put(row, "past_overdue", array(fact.due().past(), Fact.DueInForce.Past::overdueFrom));
        }
        put(row, "supplement_waits", multirange(fact.waits().supplement()));
        put(row, "payment_waits", multirange(fact.waits().payment()));
        put(row, "pauses", multirange(fact.waits().pauses()));
        row.put("supplements", fact.supplements());
        var end = fact.end();
        if (end != null) {
            row.put("end_at", end.at().toString());
            row.put("end_kind", name(end.kind()));
            row.put("timeliness", end.timeliness());
        }
        put(row, "returned_at", fact.returnedAt());
        if (fact.returnedAt() != null) row.put("returned_late", fact.returnedLate());
        put(row, "digitised_at", fact.digital().since());
        row.put("components_digitised", fact.digital().components());
        row.put("result_digitised", fact.digital().result());
        row.put("fee_bearing", fact.payment().feeBearing());
        row.put("paid_online", fact.payment().online());
        return row.toString();
    }

    /** Binds the columns one by one, for the statement that common commands use. */
    static void bind(Fact fact, Values values) throws SQLException {
        var due = fact.due();
        var end = fact.end();
        values.instant("knownFrom", fact.knownFrom())
                .text("code", fact.code())
                .id("receiving", fact.scope().receiving())
                .id("competent", fact.scope().competent())
                .text("procedureCode", fact.scope().procedureCode())
                .text("sectorCode", fact.scope().sectorCode())
                .text("factChannel", fact.scope().channel())
                .text("level", fact.scope().level())
                .instant("factReceivedAt", fact.receivedAt())
                .instant("factOriginalDue", due.original())
                .instant("factDue", due.due())
                .flag("byInstant", due.byInstant())
                .instant("dueSince", due.since())
                .instant("overdueFrom", due.overdueFrom())
                .text("pastSince", array(due.past(), Fact.DueInForce.Past::since))
                .text("pastOverdue", array(due.past(), Fact.DueInForce.Past::overdueFrom))
                .text("supplementWaits", multirange(fact.waits().supplement()))
                .text("paymentWaits", multirange(fact.waits().payment()))
                .text("pauses", multirange(fact.waits().pauses()))
                .number("factSupplements", fact.supplements())
                .instant("endAt", end == null ? null : end.at())
                .text("endKind", end == null ? null : name(end.kind()))
                .number("timeliness", end == null ? null : end.timeliness())
                .instant("returnedAt", fact.returnedAt())
                .flag("returnedLate", fact.returnedAt() == null ? null : fact.returnedLate())
                .instant("digitisedAt", fact.digital().since())
                .flag("componentsDigitised", fact.digital().components())
                .flag("resultDigitised", fact.digital().result())
                .flag("feeBearing", fact.payment().feeBearing())
                .flag("paidOnline", fact.payment().online());
    }

    private static @Nullable String array(
            List<Fact.DueInForce.Past> past, Function<Fact.DueInForce.Past, @Nullable Instant> column) {
        if (past.isEmpty()) return null;
        var text = new StringJoiner(",", "{", "}");
        for (var each : past) text.add(String.valueOf(column.apply(each)));
        return text.toString();
    }

    static Fact read(String json) {
        var row = JSON.readTree(json);
        var received = instant(row, "received_at");
        return new Fact(
                UUID.fromString(row.path("dossier_id").asString()),
                instant(row, "known_from"),
                row.path("code").asString(),
                new Fact.Scope(
                        UUID.fromString(row.path("receiving_id").asString()),
                        UUID.fromString(row.path("competent_id").asString()),
                        row.path("procedure_code").asString(),
                        row.path("sector_code").asString(),
                        row.path("channel").asString(),
                        row.path("level").asString()),
                received,
                new Fact.DueInForce(
                        maybe(row, "original_due"),
                        maybe(row, "due"),
                        row.path("by_instant").asBoolean(),
                        instant(row, "due_since"),
                        past(row)),
                new Fact.Waits(
                        intervals(row, "supplement_waits"), intervals(row, "payment_waits"), intervals(row, "pauses")),
                row.path("supplements").asInt(),
                end(row),
                maybe(row, "returned_at"),
                new Fact.Digital(
                        row.path("components_digitised").asBoolean(),
                        row.path("result_digitised").asBoolean(),
                        maybe(row, "digitised_at")),
                new Fact.Payment(
                        row.path("fee_bearing").asBoolean(),
                        row.path("paid_online").asBoolean()));
    }

    private static Fact.@Nullable End end(JsonNode row) {
        var at = maybe(row, "end_at");
        if (at == null) return null;
        var kind = Fact.Ending.valueOf(row.path("end_kind").asString().toUpperCase(Locale.ROOT));
        return new Fact.End(at, kind, row.path("timeliness").asInt());
    }

    private static List<Fact.DueInForce.Past> past(JsonNode row) {
        var past = new ArrayList<Fact.DueInForce.Past>();
        var since = row.path("past_since");
        for (int i = 0; i < since.size(); i++) {
            var overdue = row.path("past_overdue").path(i);
            past.add(new Fact.DueInForce.Past(
                    parse(since.path(i).asString()), overdue.isNull() ? null : parse(overdue.asString())));
        }
        return past;
    }

    /** {@code {[a,b),[c,)}} as PostgreSQL writes a tstzmultirange; an open end is written as infinity or left out. */
    private static List<Fact.Waits.Interval> intervals(JsonNode row, String column) {
        var node = row.path(column);
        if (node.isMissingNode() || node.isNull()) return List.of();
        var intervals = new ArrayList<Fact.Waits.Interval>();
        for (var part : node.asString().split("\\),?|\\],?")) {
            int open = part.indexOf('[');
            if (open < 0) continue;
            var bounds = part.substring(open + 1).replace("\"", "").split(",", -1);
            var to = bounds.length < 2 || bounds[1].isBlank() || bounds[1].equals("infinity") ? null : parse(bounds[1]);
            intervals.add(new Fact.Waits.Interval(parse(bounds[0]), to));
        }
        return intervals;
    }

    private static @Nullable String multirange(List<Fact.Waits.Interval> intervals) {
        if (intervals.isEmpty()) return null;
        var text = new StringJoiner(",", "{", "}");
        for (var each : intervals) {
            text.add("[\"" + each.from() + "\"," + (each.to() == null ? "infinity" : "\"" + each.to() + '"') + ')');
        }
        return text.toString();
    }

    private static String name(Fact.Ending kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void put(ObjectNode row, String column, @Nullable String text) {
        if (text != null) row.put(column, text);
    }

    private static void put(ObjectNode row, String column, @Nullable Instant instant) {
        if (instant != null) row.put(column, instant.toString());
    }

    private static Instant instant(JsonNode row, String column) {
        return Objects.requireNonNull(maybe(row, column), column);
    }

    private static @Nullable Instant maybe(JsonNode row, String column) {
        return map(row.path(column), node -> parse(node.asString()));
    }

    private static <T> @Nullable T map(JsonNode node, Function<JsonNode, T> mapping) {
        return node.isMissingNode() || node.isNull() ? null : mapping.apply(node);
    }

    /** PostgreSQL writes {@code 2024-05-01T07:00:00+07:00} in JSON and {@code 2024-05-01 07:00:00+07} in ranges. */
    private static Instant parse(String text) {
        var iso = text.replace(' ', 'T');
        if (iso.endsWith("Z")) return Instant.parse(iso);
        int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
        return OffsetDateTime.parse(iso.length() - sign == 3 ? iso + ":00" : iso)
                .toInstant();
    }
}
