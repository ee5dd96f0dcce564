package vn.motcua.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.report.Life.Entry;
import vn.motcua.report.Life.Kind;
import vn.motcua.shared.VietnameseTime;

/**
 * Writes made-up lives as rows of dossier.fact, as the comments of its migration ask for: what is recorded when it
 * happens is added to the row, what is recorded later makes a new version of it.
 */
final class FactWriter {

    private record Due(Instant since, @Nullable Instant due) {}

    private final JdbcClient sql;
    private final Function<String, UUID> agencies;

    FactWriter(JdbcClient sql, Function<String, UUID> agencies) {
        this.sql = sql;
        this.agencies = agencies;
    }

    void write(Life life) {
        var versions = new TreeSet<Instant>();
        versions.add(life.entries().getFirst().recorded());
        life.entries().stream().filter(Entry::late).map(Entry::recorded).forEach(versions::add);
        for (var from : versions) {
            var to = versions.higher(from);
            var known = life.entries().stream()
                    .filter(entry -> to == null || entry.recorded().isBefore(to))
                    .toList();
            insert(life, known, from, to);
        }
    }

    private void insert(Life life, List<Entry> known, Instant from, @Nullable Instant to) {
        var channel = life.channel();
        var dues = new ArrayList<Due>();
        var waits = new EnumMap<Kind, List<String>>(Kind.class);
        Entry wait = null;
        Entry end = null;
        Instant returned = null;
        Instant digitised = null;
        for (var entry : known.stream().sorted(comparing(Entry::at)).toList()) {
            switch (entry.kind()) {
                case RECEIVED, EXTENDED -> dues.add(new Due(entry.at(), entry.due()));
                case ASKED_SUPPLEMENT, ASKED_PAYMENT, PAUSED -> wait = entry;
                case WENT_ON, RESOLVED, REFUSED, STOPPED, WITHDRAWN -> {
                    close(waits, wait, entry.at());
                    wait = null;
                    if (entry.kind() == Kind.WENT_ON) dues.add(new Due(entry.at(), entry.due()));
                    else end = entry;
                }
                case APOLOGISED -> {}
                case DIGITISED -> digitised = entry.at();
                case RETURNED -> returned = entry.at();
                case CHANNEL_CORRECTED -> channel = entry.channel();
            }
        }
        close(waits, wait, null);
        var current = dues.getLast().due();
        var past = dues.subList(0, dues.size() - 1);
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", life.id());
        values.put("from", utc(from));
        values.put("to", to == null ? "infinity" : to.toString());
        values.put("code", life.code());
        values.put("receiving", agencies.apply(life.receiving()));
        values.put("competent", agencies.apply(life.competent()));
        values.put("procedure", life.procedure());
        values.put("sector", life.sector());
        values.put("channel", channel);
        values.put("level", life.level());
        values.put("received", utc(known.getFirst().at()));
        values.put("original", utc(dues.getFirst().due()));
        values.put("due", utc(current));
        values.put("byInstant", life.byInstant());
        values.put("since", utc(dues.getLast().since()));
        values.put("overdue", utc(overdue(life, current)));
        values.put("pastSince", past.isEmpty() ? null : array(past, Due::since));
        values.put("pastOverdue", past.isEmpty() ? null : array(past, each -> overdue(life, each.due())));
        values.put("supplementWaits", multirange(waits, Kind.ASKED_SUPPLEMENT));
        values.put("paymentWaits", multirange(waits, Kind.ASKED_PAYMENT));
        values.put("pauses", multirange(waits, Kind.PAUSED));
        values.put("end", utc(end == null ? null : end.at()));
        values.put("kind", end == null ? null : end.kind().name().toLowerCase(Locale.ROOT));
        values.put("timeliness", end == null ? null : compare(life, end.at(), current));
        values.put("returned", utc(returned));
        values.put("returnedLate", returned == null ? null : compare(life, returned, current) > 0);
        values.put("digitised", utc(digitised));
        values.put("fee", life.feeBearing());
        values.put("paid", life.paidOnline());
        insert(values);
    }

    private void insert(Map<String, @Nullable Object> values) {
        var statement = sql.sql("""
                insert into dossier.fact (dossier_id, known_from, known_to, code, receiving_id, competent_id,
                    procedure_code, sector_code, channel, level, received_at, original_due, due, by_instant, due_since,
                    overdue_from, past_since, past_overdue, supplement_waits, payment_waits, pauses, end_at, end_kind,
                    timeliness, returned_at, returned_late, digitised_at, fee_bearing, paid_online)
                values (:id, :from, cast(:to as timestamptz), :code, :receiving, :competent, :procedure, :sector, :channel,
                    :level, :received, :original, :due, :byInstant, :since, :overdue,
                    cast(:pastSince as timestamptz[]), cast(:pastOverdue as timestamptz[]),
                    cast(:supplementWaits as tstzmultirange), cast(:paymentWaits as tstzmultirange),
                    cast(:pauses as tstzmultirange), :end, :kind, :timeliness, :returned, :returnedLate, :digitised, :fee,
                    :paid)
                """);
        for (var value : values.entrySet()) {
            statement = switch (value.getKey()) {
                case "original", "due", "overdue", "end", "returned", "digitised" ->
                    statement.param(value.getKey(), value.getValue(), Types.TIMESTAMP_WITH_TIMEZONE);
                case "timeliness" -> statement.param(value.getKey(), value.getValue(), Types.SMALLINT);
                case "returnedLate" -> statement.param(value.getKey(), value.getValue(), Types.BOOLEAN);
                default -> statement.param(value.getKey(), value.getValue());
            };
        }
        statement.update();
    }

    private static void close(Map<Kind, List<String>> waits, @Nullable Entry wait, @Nullable Instant at) {
        if (wait == null) return;
        waits.computeIfAbsent(wait.kind(), kind -> new ArrayList<>())
                .add("[" + wait.at() + "," + (at == null ? "infinity" : at) + ")");
    }

    private static @Nullable String multirange(Map<Kind, List<String>> waits, Kind kind) {
        var ranges = waits.get(kind);
        return ranges == null ? null : ranges.stream().collect(joining(",", "{", "}"));
    }

    private static String array(List<Due> dues, Function<Due, @Nullable Instant> element) {
        return dues.stream().map(due -> String.valueOf(element.apply(due))).collect(joining(",", "{", "}"));
    }

    private static @Nullable Instant overdue(Life life, @Nullable Instant due) {
        if (due == null) return null;
        return life.byInstant()
                ? due.plus(1, ChronoUnit.MICROS)
                : VietnameseTime.startOf(VietnameseTime.dateOf(due).plusDays(1));
    }

    private static int compare(Life life, Instant instant, @Nullable Instant due) {
        var overdue = overdue(life, due);
        if (due == null || overdue == null) return 0;
        if (!instant.isBefore(overdue)) return 1;
        return instant.isBefore(life.byInstant() ? due : VietnameseTime.startOf(VietnameseTime.dateOf(due))) ? -1 : 0;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
