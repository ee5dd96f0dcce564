package vn.motcua.dossier.internal;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.VietnameseText;

/**
 * Writes what a command decided: one statement, which is the transaction. It does nothing at all when the dossier is no
 * longer what the command was decided on: its version and the head of its chain are compared.
 *
 * <p>Many commands move a dossier on its path and change nothing else; for them there is a short statement, because the
 * server sets every branch of a statement up, also those that write nothing ({@link StepStore} has the shortest). What the long one may or may not be given
 * stands in a row of its own: a bare parameter that is null would let the server believe a plan of its own for each call
 * to be cheaper, and it would plan the whole statement every time.
 */
@Component
class MoveStore {

    /** People's words of a line with the salt of their sum; both null when there are none. */
    record Words(byte @Nullable [] salt, @Nullable String body) {

        static final Words NONE = new Words(null, null);
    }

    /** In whose hands it was and is, as dossier.holding keeps it; null for nobody's. */
    record Hands(@Nullable UUID before, @Nullable UUID after) {}

    /** What few commands change: rows as JSON, null when untouched; the name's keys when the name changed. */
    record Extras(
            Words words,
            @Nullable String fact,
            @Nullable String attachment,
            @Nullable String notices,
            @Nullable String late,
            @Nullable String party,
            String[] keys) {}

    /** The dossier's row, its journal line, and in whose hands it is. */
    private static final NamedStatement MOVE = new NamedStatement("""
                with moved as (
                    update dossier.dossier set version = :seq, head = :hash, status = :status, desk = :desk, channel = :channel,
                        case_code = :caseCode, at_agency_id = :atAgency, received_at = :receivedAt,
                        legal_due = :legalDue, original_due = :originalDue, due = :due, step = :step,
                        step_role = :stepRole, step_since = :stepSince, step_due = :stepDue, holder_id = :holder,
                        waiting_since = :waitingSince, supplements = :supplements, apologies = :apologies,
                        changed_at = :at
                    where id = :id and version = :version and head = :headBefore
                    returning id),
                line as (
                    insert into dossier.journal (dossier_id, seq, action, status, actor_id, at, recorded, request_id,
                        request_sum, detail, note_sum, hash)
                    select id, :seq, :action, :status, :actor, :at, :recorded, :request, :requestSum, :detail, :noteSum,
                           :hash
                    from moved),
                released as (
                    delete from dossier.holding h using moved
                    where h.account_id = :handsBefore and h.dossier_id = moved.id
                      and :handsBefore is distinct from :hands),
                taken as (
                    insert into dossier.holding (account_id, dossier_id)
                    select :hands, id from moved
                    where :hands is not null and :hands is distinct from :handsBefore)
                select count(*) from moved
                """);

    /** The same, and the dossier's facts: new ones, or in place of those with the same beginning; and the applicant is told. */
    private static final NamedStatement SETTLE = new NamedStatement("""
                with moved as (
                    update dossier.dossier set version = :seq, head = :hash, status = :status, desk = :desk, channel = :channel,
                        case_code = :caseCode, at_agency_id = :atAgency, received_at = :receivedAt,
                        legal_due = :legalDue, original_due = :originalDue, due = :due, step = :step,
                        step_role = :stepRole, step_since = :stepSince, step_due = :stepDue, holder_id = :holder,
                        waiting_since = :waitingSince, supplements = :supplements, apologies = :apologies,
                        changed_at = :at
                    where id = :id and version = :version and head = :headBefore
                    returning id),
                line as (
                    insert into dossier.journal (dossier_id, seq, action, status, actor_id, at, recorded, request_id,
                        request_sum, detail, note_sum, hash)
                    select id, :seq, :action, :status, :actor, :at, :recorded, :request, :requestSum, :detail, :noteSum,
                           :hash
                    from moved),
                released as (
                    delete from dossier.holding h using moved
                    where h.account_id = :handsBefore and h.dossier_id = moved.id
                      and :handsBefore is distinct from :hands),
                taken as (
                    insert into dossier.holding (account_id, dossier_id)
                    select :hands, id from moved
                    where :hands is not null and :hands is distinct from :handsBefore),
                facts as (
                    insert into dossier.fact (dossier_id, known_from, code, receiving_id, competent_id, procedure_code,
                        sector_code, channel, level, received_at, original_due, due, by_instant, due_since, overdue_from,
                        past_since, past_overdue, supplement_waits, payment_waits, pauses, supplements, end_at, end_kind,
                        timeliness, returned_at, returned_late, digitised_at, components_digitised, result_digitised,
                        fee_bearing, paid_online)
                    select id, :knownFrom, :code, :receiving, :competent, :procedureCode, :sectorCode, :factChannel,
                           :level, :factReceivedAt, :factOriginalDue, :factDue, :byInstant, :dueSince, :overdueFrom,
                           cast(:pastSince as timestamptz[]), cast(:pastOverdue as timestamptz[]),
                           cast(:supplementWaits as tstzmultirange), cast(:paymentWaits as tstzmultirange),
                           cast(:pauses as tstzmultirange), :factSupplements, :endAt, :endKind, :timeliness, :returnedAt,
                           :returnedLate, :digitisedAt, :componentsDigitised, :resultDigitised, :feeBearing, :paidOnline
                    from moved
                    on conflict (dossier_id, known_from) do update set
                        channel = excluded.channel, received_at = excluded.received_at,
                        original_due = excluded.original_due, due = excluded.due, by_instant = excluded.by_instant,
                        due_since = excluded.due_since,
                        overdue_from = excluded.overdue_from, past_since = excluded.past_since,
                        past_overdue = excluded.past_overdue, supplement_waits = excluded.supplement_waits,
                        payment_waits = excluded.payment_waits, pauses = excluded.pauses,
                        supplements = excluded.supplements, end_at = excluded.end_at, end_kind = excluded.end_kind,
                        timeliness = excluded.timeliness, returned_at = excluded.returned_at,
                        returned_late = excluded.returned_late, digitised_at = excluded.digitised_at,
                        components_digitised = excluded.components_digitised,
                        result_digitised = excluded.result_digitised, fee_bearing = excluded.fee_bearing,
                        paid_online = excluded.paid_online),
                told as (
                    insert into notice.told (id, account_id, template, dossier_code, at)
                    select :notice, :told, :action, :code, :recorded from moved where :notice is not null)
                select count(*) from moved
                """);

    /** The same, and whatever else changed with it. */
    private static final NamedStatement CHANGE = new NamedStatement("""
                with given as materialized (
                    select :note as note, cast(:fact as jsonb) as fact, cast(:attachment as jsonb) as attachment,
                           cast(:notices as jsonb) as notices, cast(:late as jsonb) as late, cast(:party as jsonb) as party),
                moved as (
                    update dossier.dossier set version = :seq, head = :hash, status = :status, desk = :desk, channel = :channel,
                        case_code = :caseCode, at_agency_id = :atAgency, received_at = :receivedAt,
                        legal_due = :legalDue, original_due = :originalDue, due = :due, step = :step,
                        step_role = :stepRole, step_since = :stepSince, step_due = :stepDue, holder_id = :holder,
                        waiting_since = :waitingSince, supplements = :supplements, apologies = :apologies,
                        changed_at = :at
                    where id = :id and version = :version and head = :headBefore
                    returning id),
                line as (
                    insert into dossier.journal (dossier_id, seq, action, status, actor_id, at, recorded, request_id,
                        request_sum, detail, note_sum, hash)
                    select id, :seq, :action, :status, :actor, :at, :recorded, :request, :requestSum, :detail, :noteSum,
                           :hash
                    from moved),
                words as (
                    insert into dossier.note (dossier_id, seq, salt, body)
                    select id, :seq, :salt, note from moved, given where note is not null),
                released as (
                    delete from dossier.holding h using moved
                    where h.account_id = :handsBefore and h.dossier_id = moved.id
                      and :handsBefore is distinct from :hands),
                taken as (
                    insert into dossier.holding (account_id, dossier_id)
                    select :hands, id from moved
                    where :hands is not null and :hands is distinct from :handsBefore),
                older as (
                    update dossier.fact f set known_to = :recorded
                    from moved, given
                    where given.fact is not null
                      and f.dossier_id = moved.id and f.known_to = 'infinity'
                      and f.known_from <> (given.fact ->> 'known_from')::timestamptz),
                facts as (
                    insert into dossier.fact
                    select entry.*
                    from moved, given, jsonb_populate_record(null::dossier.fact, given.fact) entry
                    where given.fact is not null
                    on conflict (dossier_id, known_from) do update set
                        channel = excluded.channel, received_at = excluded.received_at,
                        original_due = excluded.original_due, due = excluded.due, by_instant = excluded.by_instant,
                        due_since = excluded.due_since,
                        overdue_from = excluded.overdue_from, past_since = excluded.past_since,
                        past_overdue = excluded.past_overdue, supplement_waits = excluded.supplement_waits,
                        payment_waits = excluded.payment_waits, pauses = excluded.pauses,
                        supplements = excluded.supplements, end_at = excluded.end_at, end_kind = excluded.end_kind,
                        timeliness = excluded.timeliness, returned_at = excluded.returned_at,
                        returned_late = excluded.returned_late, digitised_at = excluded.digitised_at,
                        components_digitised = excluded.components_digitised,
                        result_digitised = excluded.result_digitised, fee_bearing = excluded.fee_bearing,
                        paid_online = excluded.paid_online),
                files as (
                    insert into dossier.attachment
                    select entry.*
                    from moved, given, jsonb_populate_record(null::dossier.attachment, given.attachment) entry
                    where given.attachment is not null),
                told as (
                    insert into notice.told
                    select entry.*
                    from moved, given, jsonb_populate_recordset(null::notice.told, given.notices) entry
                    where given.notices is not null),
                late as (
                    insert into dossier.late_step
                    select entry.*
                    from moved, given, jsonb_populate_record(null::dossier.late_step, given.late) entry
                    where given.late is not null
                    on conflict (dossier_id, step, since) do nothing),
                who as (
                    update dossier.party p set
                        owner_name = coalesce(given.party ->> 'owner_name', owner_name),
                        owner_folded = coalesce(given.party ->> 'owner_folded', owner_folded),
                        identity_number = coalesce(given.party ->> 'identity_number', identity_number),
                        phone = coalesce(given.party ->> 'phone', phone),
                        email = coalesce(given.party ->> 'email', email),
                        address = coalesce(given.party ->> 'address', address)
                    from moved, given where p.dossier_id = moved.id and given.party is not null),
                stale as (
                    delete from dossier.name_key k using moved, given, dossier.party p
                    where p.dossier_id = moved.id and k.dossier_id = moved.id
                      and given.party ->> 'owner_name' is not null
                      and k.key in (select array_to_string((string_to_array(p.owner_folded, ' '))[n:], ' ')
                                    from generate_series(1, cardinality(string_to_array(p.owner_folded, ' '))) n)),
                keys as (
                    insert into dossier.name_key (key, agency_id, dossier_id)
                    select key, agency, id from moved, unnest(:keys) as key, unnest(:involved) as agency)
                select count(*) from moved
                """);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcOperations jdbc;

    MoveStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    boolean move(Dossier before, Dossier after, Hands hands, Line line, byte[] hash) {
        return MOVE.number(jdbc, values -> bind(values, before, after, hands, line, hash)) == 1;
    }

    boolean settle(
            Dossier before,
            Dossier after,
            Hands hands,
            Line line,
            byte[] hash,
            Fact fact,
            Telling.@Nullable Notice notice) {
        return SETTLE.number(jdbc, values -> {
                    bind(values, before, after, hands, line, hash);
                    FactColumns.bind(fact, values);
                    values.id("notice", notice == null ? null : notice.id())
                            .id("told", notice == null ? null : notice.account_id());
                })
                == 1;
    }

    boolean move(Dossier before, Dossier after, Hands hands, Line line, byte[] hash, Extras extras) {
        return CHANGE.number(jdbc, values -> {
                    bind(values, before, after, hands, line, hash);
                    values.bytes("salt", extras.words().salt())
                            .text("note", extras.words().body())
                            .text("fact", extras.fact())
                            .text("attachment", extras.attachment())
                            .text("notices", extras.notices())
                            .text("late", extras.late())
                            .text("party", extras.party())
                            .array("keys", extras.keys())
                            .array("involved", before.involved());
                })
                == 1;
    }

    /** Personal columns as one row; the name with what it is found by. */
    static String party(Map<String, String> columns) {
        var row = new HashMap<>(columns);
        var name = columns.get("owner_name");
        if (name != null) row.put("owner_folded", VietnameseText.fold(name));
        return JSON.writeValueAsString(row);
    }

    static void bind(Values values, Dossier before, Dossier after, Hands hands, Line line, byte[] hash)
            throws SQLException {
        StepStore.bind(values, before, after, line, hash);
        values.text("channel", after.pinned().channel())
                .text("caseCode", after.pinned().caseCode())
                .id("atAgency", after.position().agency())
                .instant("receivedAt", after.dues().receivedAt())
                .instant("legalDue", after.dues().legal())
                .instant("originalDue", after.dues().original())
                .instant("due", after.dues().due())
                .id("handsBefore", hands.before())
                .id("hands", hands.after())
                .instant("waitingSince", after.waitingSince())
                .number("supplements", after.supplements())
                .number("apologies", after.apologies());
    }
}
