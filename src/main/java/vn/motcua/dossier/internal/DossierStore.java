package vn.motcua.dossier.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.shared.VietnameseText;

/**
 * Reads what a command decides on and writes what it decided: one statement each. The write statement is the
 * transaction; it does nothing at all when the version is no longer the one that was read.
 *
 * <p>Whatever may be null is bound with its type: an untyped null makes the driver send another statement text type, and
 * the server parses and plans the whole statement anew each time a value comes or goes.
 */
@Repository
class DossierStore {

    /** What one read brings: the dossier if the actor may see it, its facts, and the outcome stored under the request. */
    record Loaded(
            @Nullable Dossier dossier,
            @Nullable Fact fact,
            Set<String> digitised,
            @Nullable Stored outcome) {}

    /** A stored outcome. */
    record Stored(UUID dossier, String code, int seq, Status status, long requestSum) {}

    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Loaded load(String code, UUID request, Actor by) {
        var reach = by.reach(Permission.DOSSIER_READ);
        return jdbc.sql("""
                select d.id, d.code, d.version, d.head, d.status, d.channel, d.level, d.procedure_code, d.procedure_id,
                       d.case_code, d.assisting_id, d.receiving_id, d.competent_id, d.at_agency_id, d.owner_account,
                       d.filed_at, d.received_at, d.legal_due, d.original_due, d.due, d.step, d.step_role, d.step_since,
                       d.step_due, d.holder_id, d.waiting_since, d.supplements, d.apologies, d.changed_at,
                       (select to_jsonb(f) from dossier.fact f
                         where f.dossier_id = d.id and f.known_to = 'infinity') as fact,
                       (select array_agg(coalesce(a.component_code, '')) from dossier.attachment a
                         where a.dossier_id = d.id and a.digitised and a.purpose <> 'other') as digitised,
                       o.dossier_id as o_dossier, o.seq as o_seq, o.status as o_status, o.request_sum as o_sum
                from (values (1)) one
                left join dossier.journal o on o.request_id = :request
                left join dossier.dossier d on d.code = :code
                 and (:everywhere or d.receiving_id = any(:agencies) or d.competent_id = any(:agencies)
                      or d.assisting_id = any(:agencies) or :own and d.owner_account = :account)
                """)
                .param("code", code)
                .param("request", request)
                .param("everywhere", reach.kind() == Reach.Kind.EVERYWHERE)
                .param("own", reach.kind() == Reach.Kind.OWN)
                .param("agencies", reach.agencies().toArray(UUID[]::new))
                .param("account", by.account())
                .query((row, n) -> loaded(row, code))
                .single();
    }

    /** The outcome of an earlier filing with this request id. */
    Optional<Stored> outcome(UUID request) {
        return jdbc.sql("""
                select j.dossier_id as o_dossier, d.code, j.seq as o_seq, j.status as o_status, j.request_sum as o_sum
                from dossier.journal j join dossier.dossier d on d.id = j.dossier_id
                where j.request_id = :request
                """)
                .param("request", request)
                .query((row, n) -> stored(row, row.getString("code")))
                .optional();
    }

    Optional<DossierQuery.Tracking> track(String code) {
        return jdbc.sql("""
                select code, status, procedure_code, receiving_id, received_at, due
                from dossier.dossier where code = :code
                """)
                .param("code", code)
                .query((row, n) -> new DossierQuery.Tracking(
                        row.getString(1),
                        Status.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        instant(row, "received_at"),
                        instant(row, "due")))
                .optional();
    }

    /**
     * Files a dossier: allocates its code last, under the counter's lock, and lets the first line's hash cover it.
     *
     * @return the code
     */
    String file(Dossier dossier, Line line, Words words, PartyRow party, String agencyCode, LocalDate day) {
        return jdbc.sql("""
                with counted as (
                    insert into dossier.code_counter as c (agency_id, day, last) values (:receiving, :day, 1)
                    on conflict (agency_id, day) do update set last = c.last + 1
                    returning :agencyCode || '-' || to_char(day, 'YYMMDD') || '-'
                              || lpad(last::text, greatest(4, length(last::text)), '0') as code),
                made as (
                    insert into dossier.dossier (id, code, version, head, status, channel, procedure_code, procedure_id,
                        assisting_id, receiving_id, competent_id, at_agency_id, owner_account, filed_at, step, step_role,
                        step_since, step_due, changed_at)
                    select :id, code, 1, sha256(:content || convert_to(code, 'UTF8')), :status, :channel, :procedureCode,
                           :procedure, :assisting, :receiving, :competent, :atAgency, cast(:owner as uuid), :at, :step, :stepRole,
                           :at, :stepDue, :at
                    from counted
                    returning id, code, head),
                line as (
                    insert into dossier.journal (dossier_id, seq, action, status, actor_id, at, recorded, request_id,
                        request_sum, detail, note_sum, hash)
                    select id, 1, :action, :status, :actor, :at, :recorded, :request, :requestSum, :detail, :noteSum, head
                    from made),
                words as (
                    insert into dossier.note (dossier_id, seq, salt, body)
                    select id, 1, :salt, :note from made where cast(:note as text) is not null),
                who as (
                    insert into dossier.party (dossier_id, owner_name, owner_folded, identity_number, phone, email, address,
                        filed_by, subject)
                    select id, :ownerName, :ownerFolded, :identityNumber, :phone, :email, :address, :filedBy, :subject from made),
                keys as (
                    insert into dossier.name_key (key, agency_id, dossier_id)
                    select key, agency, id from made, unnest(:keys) as key, unnest(:involved) as agency)
                select code from made
                """)
                .param("receiving", dossier.places().receiving())
                .param("day", day)
                .param("agencyCode", agencyCode)
                .param("id", dossier.id())
                .param("content", Chain.content(line))
                .param("status", dossier.status().name())
                .param("channel", dossier.pinned().channel())
                .param("procedureCode", dossier.pinned().procedureCode())
                .param("procedure", dossier.pinned().procedure())
                .param("assisting", dossier.places().assisting())
                .param("competent", dossier.places().competent())
                .param("atAgency", dossier.position().agency())
                .param("owner", text(dossier.places().owner()), Types.VARCHAR)
                .param("at", utc(line.at()))
                .param("step", dossier.position().step(), Types.INTEGER)
                .param("stepRole", dossier.position().role(), Types.VARCHAR)
                .param("stepDue", utc(dossier.position().due()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("action", line.action().name())
                .param("actor", line.actor())
                .param("recorded", utc(line.recorded()))
                .param("request", line.request())
                .param("requestSum", line.requestSum())
                .param("detail", line.detail() == null ? "" : line.detail(), Types.VARCHAR)
                .param("noteSum", line.noteSum() == null ? Chain.START : line.noteSum(), Types.BINARY)
                .param("salt", words.salt(), Types.BINARY)
                .param("note", words.body(), Types.VARCHAR)
                .param("ownerName", party.ownerName())
                .param("ownerFolded", VietnameseText.fold(party.ownerName()))
                .param("identityNumber", party.identityNumber(), Types.VARCHAR)
                .param("phone", party.phone(), Types.VARCHAR)
                .param("email", party.email(), Types.VARCHAR)
                .param("address", party.address(), Types.VARCHAR)
                .param("filedBy", party.filedBy(), Types.VARCHAR)
                .param("subject", party.subject(), Types.VARCHAR)
                .param("keys", party.keys())
                .param("involved", involved(dossier))
                .query(String.class)
                .single();
    }

    /**
     * Writes a command: the dossier's row if its version is still the one read, its journal line, and whatever else
     * changed with it. Nothing is written otherwise.
     */
    boolean move(Dossier before, Dossier after, Line line, byte[] hash, Words words, Extras extras) {
        return jdbc.sql("""
                with moved as (
                    update dossier.dossier set version = :seq, head = :hash, status = :status, channel = :channel,
                        case_code = :caseCode, at_agency_id = :atAgency, received_at = :receivedAt,
                        legal_due = :legalDue, original_due = :originalDue, due = :due, step = :step,
                        step_role = :stepRole, step_since = :stepSince, step_due = :stepDue, holder_id = cast(:holder as uuid),
                        waiting_since = :waitingSince, supplements = :supplements, apologies = :apologies,
                        changed_at = :at
                    where id = :id and version = :version
                    returning id),
                line as (
                    insert into dossier.journal (dossier_id, seq, action, status, actor_id, at, recorded, request_id,
                        request_sum, detail, note_sum, hash)
                    select id, :seq, :action, :status, :actor, :at, :recorded, :request, :requestSum, :detail, :noteSum,
                           :hash
                    from moved),
                words as (
                    insert into dossier.note (dossier_id, seq, salt, body)
                    select id, :seq, :salt, :note from moved where cast(:note as text) is not null),
                released as (
                    delete from dossier.holding h using moved
                    where h.account_id = cast(:heldBefore as uuid) and h.dossier_id = moved.id
                      and cast(:heldBefore as uuid) is distinct from cast(:holder as uuid)),
                taken as (
                    insert into dossier.holding (account_id, dossier_id)
                    select cast(:holder as uuid), id from moved
                    where cast(:holder as uuid) is not null and :holder is distinct from :heldBefore),
                older as (
                    update dossier.fact f set known_to = :recorded
                    from moved
                    where cast(:fact as jsonb) is not null
                      and f.dossier_id = moved.id and f.known_to = 'infinity'
                      and f.known_from <> (cast(:fact as jsonb) ->> 'known_from')::timestamptz),
                facts as (
                    insert into dossier.fact
                    select entry.*
                    from moved, jsonb_populate_record(null::dossier.fact, cast(:fact as jsonb)) entry
                    where cast(:fact as jsonb) is not null
                    on conflict (dossier_id, known_from) do update set
                        channel = excluded.channel, received_at = excluded.received_at,
                        original_due = excluded.original_due, due = excluded.due, due_since = excluded.due_since,
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
                    from moved, jsonb_populate_record(null::dossier.attachment, cast(:attachment as jsonb)) entry
                    where cast(:attachment as jsonb) is not null),
                told as (
                    insert into notice.notice
                    select entry.*
                    from moved, jsonb_populate_record(null::notice.notice, cast(:notice as jsonb)) entry
                    where cast(:notice as jsonb) is not null),
                who as (
                    update dossier.party p set
                        owner_name = coalesce(cast(:party as jsonb) ->> 'owner_name', owner_name),
                        owner_folded = coalesce(cast(:party as jsonb) ->> 'owner_folded', owner_folded),
                        identity_number = coalesce(cast(:party as jsonb) ->> 'identity_number', identity_number),
                        phone = coalesce(cast(:party as jsonb) ->> 'phone', phone),
                        email = coalesce(cast(:party as jsonb) ->> 'email', email),
                        address = coalesce(cast(:party as jsonb) ->> 'address', address)
                    from moved where p.dossier_id = moved.id and cast(:party as jsonb) is not null),
                stale as (
                    delete from dossier.name_key k using moved, dossier.party p
                    where p.dossier_id = moved.id and k.dossier_id = moved.id
                      and cast(:party as jsonb) ->> 'owner_name' is not null
                      and k.key in (select array_to_string((string_to_array(p.owner_folded, ' '))[n:], ' ')
                                    from generate_series(1, cardinality(string_to_array(p.owner_folded, ' '))) n)),
                keys as (
                    insert into dossier.name_key (key, agency_id, dossier_id)
                    select key, agency, id from moved, unnest(:keys) as key, unnest(:involved) as agency)
                select count(*) from moved
                """)
                        .param("id", before.id())
                        .param("version", before.version())
                        .param("seq", line.seq())
                        .param("hash", hash)
                        .param("status", after.status().name())
                        .param("channel", after.pinned().channel())
                        .param("caseCode", after.pinned().caseCode(), Types.VARCHAR)
                        .param("atAgency", after.position().agency())
                        .param("receivedAt", utc(after.dues().receivedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("legalDue", utc(after.dues().legal()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("originalDue", utc(after.dues().original()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("due", utc(after.dues().due()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("step", after.position().step(), Types.INTEGER)
                        .param("stepRole", after.position().role(), Types.VARCHAR)
                        .param("stepSince", utc(after.position().since()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("stepDue", utc(after.position().due()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("holder", text(after.position().holder()), Types.VARCHAR)
                        .param("heldBefore", text(before.position().holder()), Types.VARCHAR)
                        .param("waitingSince", utc(after.waitingSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("supplements", after.supplements())
                        .param("apologies", after.apologies())
                        .param("action", line.action().name())
                        .param("actor", line.actor())
                        .param("at", utc(line.at()))
                        .param("recorded", utc(line.recorded()))
                        .param("request", line.request())
                        .param("requestSum", line.requestSum())
                        .param("detail", line.detail() == null ? "" : line.detail(), Types.VARCHAR)
                        .param("noteSum", line.noteSum() == null ? Chain.START : line.noteSum(), Types.BINARY)
                        .param("salt", words.salt(), Types.BINARY)
                        .param("note", words.body(), Types.VARCHAR)
                        .param("fact", extras.fact(), Types.VARCHAR)
                        .param("attachment", extras.attachment(), Types.VARCHAR)
                        .param("notice", extras.notice(), Types.VARCHAR)
                        .param("party", extras.party(), Types.VARCHAR)
                        .param("keys", extras.keys())
                        .param("involved", involved(before))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** People's words of a line with the salt of their sum; both null when there are none. */
    record Words(byte @Nullable [] salt, @Nullable String body) {

        static final Words NONE = new Words(null, null);
    }

    /** What few commands change: rows as JSON, null when untouched; the name's keys when the name changed. */
    record Extras(
            @Nullable String fact,
            @Nullable String attachment,
            @Nullable String notice,
            @Nullable String party,
            String[] keys) {}

    record PartyRow(
            String ownerName,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String filedBy,
            @Nullable String subject,
            String[] keys) {}

    private static UUID[] involved(Dossier dossier) {
        var places = dossier.places();
        return Stream.of(places.receiving(), places.competent(), places.assisting())
                .distinct()
                .toArray(UUID[]::new);
    }

    private static Loaded loaded(ResultSet row, String code) throws SQLException {
        var outcome = row.getObject("o_dossier") == null ? null : stored(row, code);
        if (row.getObject("id") == null) return new Loaded(null, null, Set.of(), outcome);
        var fact = row.getString("fact");
        return new Loaded(dossier(row), fact == null ? null : FactColumns.read(fact), digitised(row), outcome);
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        return new Dossier(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("version"),
                row.getBytes("head"),
                Status.valueOf(row.getString("status")),
                new Dossier.Pinned(
                        row.getString("channel"),
                        row.getString("level"),
                        row.getString("procedure_code"),
                        row.getObject("procedure_id", UUID.class),
                        row.getString("case_code")),
                new Dossier.Places(
                        row.getObject("assisting_id", UUID.class),
                        row.getObject("receiving_id", UUID.class),
                        row.getObject("competent_id", UUID.class),
                        row.getObject("owner_account", UUID.class)),
                new Dossier.Dues(
                        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        instant(row, "received_at"),
                        instant(row, "legal_due"),
                        instant(row, "original_due"),
                        instant(row, "due")),
                new Dossier.Position(
                        row.getObject("at_agency_id", UUID.class),
                        row.getObject("step", Integer.class),
                        row.getString("step_role"),
                        instant(row, "step_since"),
                        instant(row, "step_due"),
                        row.getObject("holder_id", UUID.class)),
                instant(row, "waiting_since"),
                row.getInt("supplements"),
                row.getInt("apologies"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Stored stored(ResultSet row, String code) throws SQLException {
        return new Stored(
                row.getObject("o_dossier", UUID.class),
                code,
                row.getInt("o_seq"),
                Status.valueOf(row.getString("o_status")),
                row.getLong("o_sum"));
    }

    private static Set<String> digitised(ResultSet row) throws SQLException {
        Array array = row.getArray("digitised");
        return array == null ? Set.of() : Set.copyOf(java.util.Arrays.asList((String[]) array.getArray()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
