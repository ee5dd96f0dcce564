package vn.motcua.dossier.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Ids;

/**
 * Writes the few commands that concern others too, as {@link MoveStore} writes all the rest: one statement, which does
 * nothing when the dossier has moved on. It stands apart so that those need not set its branches up.
 */
@Component
class LinkWriting {

    /** @param late the row of dossier.late_step as JSON; null when nothing is late */
    record Written(
            Dossier before,
            Decision.Change change,
            Link link,
            MoveStore.Hands hands,
            Line line,
            byte[] hash,
            MoveStore.Words words,
            @Nullable String late) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final NamedStatement LINK = new NamedStatement("""
                with given as materialized (
                    select :note as note, cast(:attachment as jsonb) as attachment, cast(:asked as jsonb) as asked,
                           cast(:closed as jsonb) as closed, cast(:part as jsonb) as part,
                           cast(:notices as jsonb) as notices, cast(:late as jsonb) as late, cast(:host as uuid) as host),
                moved as (
                    update dossier.dossier set version = :seq, head = :hash, status = :status, desk = :desk, channel = :channel,
                        case_code = :caseCode, at_agency_id = :atAgency, received_at = :receivedAt,
                        legal_due = :legalDue, original_due = :originalDue, due = :due, step = :step,
                        step_role = :stepRole, step_since = :stepSince, step_due = :stepDue, holder_id = :holder,
                        waiting_since = :waitingSince, supplements = :supplements, apologies = :apologies,
                        changed_at = :at, lead_id = :lead
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
                questions as (
                    insert into dossier.question (id, dossier_id, asked_seq, asked_by, from_agency, to_agency,
                        to_department, to_account, asked_at, due)
                    select q.id, moved.id, :seq, :actor, q.from_agency, q.to_agency, q.to_department, q.to_account, :at,
                           q.due
                    from moved, given, jsonb_populate_record(null::dossier.question, given.asked) q
                    where given.asked is not null),
                answered as (
                    update dossier.question q set answered_seq = :seq, answered_by = :actor, answered_at = :at,
                        late = (given.closed ->> 'late')::boolean
                    from moved, given
                    where q.id = (given.closed ->> 'question')::uuid and q.dossier_id = moved.id
                      and given.closed ->> 'late' is not null),
                withdrawn as (
                    update dossier.question q set withdrawn_at = :at
                    from moved, given
                    where q.id = (given.closed ->> 'question')::uuid and q.dossier_id = moved.id
                      and given.closed ->> 'late' is null),
                parts as (
                    insert into dossier.part (lead_id, ordinal, procedure_code, agency_id, after)
                    select moved.id, (part ->> 'ordinal')::smallint, part ->> 'procedureCode', (part ->> 'agency')::uuid,
                           (part ->> 'after')::smallint
                    from moved, given where part is not null),
                files as (
                    insert into dossier.attachment
                    select entry.*
                    from moved, given, jsonb_populate_record(null::dossier.attachment, given.attachment) entry
                    where given.attachment is not null),
                told as (
                    insert into notice.told
                    select entry.*
                    from moved, given, jsonb_populate_recordset(null::notice.told, given.notices) entry),
                late as (
                    insert into dossier.late_step
                    select entry.*
                    from moved, given, jsonb_populate_record(null::dossier.late_step, given.late) entry
                    where given.late is not null
                    on conflict (dossier_id, step, since) do nothing),
                keys as (
                    insert into dossier.name_key (key, agency_id, dossier_id)
                    select array_to_string(words[n:], ' '), host, id
                    from moved join dossier.party p on p.dossier_id = moved.id
                    cross join given
                    cross join lateral string_to_array(p.owner_folded, ' ') words
                    cross join generate_series(1, cardinality(words)) n
                    where host is not null
                      and not exists (select from dossier.name_key k
                                      where k.key = p.owner_folded and k.agency_id = host and k.dossier_id = moved.id))
                select count(*) from moved
                """);

    private final JdbcOperations jdbc;

    LinkWriting(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    boolean write(Written w) {
        var link = w.link();
        var change = w.change();
        return LINK.number(jdbc, values -> {
                    MoveStore.bind(values, w.before(), change.after(), w.hands(), w.line(), w.hash());
                    values.id("lead", change.after().places().lead())
                            .bytes("salt", w.words().salt())
                            .text("note", w.words().body())
                            .text("late", w.late())
                            .text("attachment", attachment(change, w.line()))
                            .text("asked", link.asked() == null ? null : asked(link.asked()))
                            .text("closed", json(link.closed()))
                            .text("part", json(link.part()))
                            .text("notices", notices(link, change.after(), w.line()))
                            .id("host", link.host());
                })
                == 1;
    }

    private static @Nullable String attachment(Decision.Change change, Line line) {
        return change.attachment() == null ? null : AttachRules.row(change.attachment(), line);
    }

    private static String asked(Link.Asked asked) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", asked.id());
        row.put("from_agency", asked.fromAgency());
        row.put("to_agency", asked.toAgency());
        row.put("to_department", asked.toDepartment());
        row.put("to_account", asked.toAccount());
        row.put("due", asked.due().toString());
        return JSON.writeValueAsString(row);
    }

    private static String notices(Link link, Dossier dossier, Line line) {
        var template = link.template();
        if (template == null) return "[]";
        return JSON.writeValueAsString(link.told().stream()
                .map(account -> Map.of(
                        "id", Ids.next(),
                        "account_id", account,
                        "template", template,
                        "dossier_code", dossier.code(),
                        "at", line.recorded().toString()))
                .toList());
    }

    private static @Nullable String json(@Nullable Object record) {
        return record == null ? null : JSON.writeValueAsString(record);
    }
}
