package vn.motcua.lateness.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The agenda of the sweep and what it writes; rows go as JSON, so that a batch is one statement. */
@Repository
class SweepStore {

    static final int BATCH = 500;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** An entry of the agenda; no dossier when its clock does not run any more. */
    record Entry(UUID id, @Nullable Running dossier) {}

    /** A warning for one person; the same warning may stand there for several. */
    record Notice(UUID id, UUID account, UUID dossier, int step, String kind, String due, String code) {}

    record Late(
            UUID id,
            UUID dossier_id,
            int step,
            @Nullable String role,
            UUID agency_id,
            UUID account_id,
            String since,
            String due,
            String recorded) {}

    /** When to look again; null for never. */
    record Again(UUID dossier, @Nullable String at) {}

    private final JdbcClient jdbc;

    SweepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the place until the transaction ends; empty when another node is following. */
    Optional<Instant> place() {
        return jdbc.sql("select followed_to from lateness.place for update skip locked")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void moveTo(Instant followed) {
        jdbc.sql("update lateness.place set followed_to = :to where followed_to < :to")
                .param("to", utc(followed))
                .update();
    }

    /** Whatever was commanded since is looked at now. */
    int touched(Instant since, Instant now) {
        return jdbc.sql("""
                insert into lateness.agenda as a (dossier_id, look_at)
                select distinct dossier_id, cast(:now as timestamptz) from dossier.commanded where recorded >= :since
                on conflict (dossier_id) do update set look_at = excluded.look_at where a.look_at > excluded.look_at
                """).param("now", utc(now)).param("since", utc(since)).update();
    }

    /** Locked until the transaction ends; what another node has locked is left to it. */
    List<Entry> due(Instant now) {
        return jdbc.sql("""
                select a.dossier_id as id, r.*
                from lateness.agenda a left join dossier.running r on r.dossier_id = a.dossier_id
                where a.look_at <= :now
                order by a.look_at
                limit :most
                for update of a skip locked
                """)
                .param("now", utc(now))
                .param("most", BATCH)
                .query((row, n) -> new Entry(row.getObject("id", UUID.class), running(row)))
                .list();
    }

    /** Each warning once; those that are new are told. */
    void warn(List<Notice> notices, Instant now) {
        if (notices.isEmpty()) return;
        jdbc.sql("""
                with wanted as materialized (
                    select * from jsonb_to_recordset(cast(:rows as jsonb))
                        as x(id uuid, account uuid, dossier uuid, step smallint, kind text, due timestamptz, code text)),
                warned as (
                    insert into lateness.warning (dossier_id, step, kind, due, at)
                    select distinct dossier, step, kind, due, cast(:now as timestamptz) from wanted
                    order by dossier, step, kind, due
                    on conflict do nothing
                    returning dossier_id, step, kind, due)
                insert into notice.told (id, account_id, template, dossier_code, at)
                select x.id, x.account, x.kind, x.code, :now
                from warned w join wanted x
                    on x.dossier = w.dossier_id and x.step = w.step and x.kind = w.kind and x.due = w.due
                """)
                .param("rows", JSON.writeValueAsString(notices))
                .param("now", utc(now))
                .update();
    }

    void late(List<Late> steps) {
        if (steps.isEmpty()) return;
        jdbc.sql("""
                insert into dossier.late_step
                select * from jsonb_populate_recordset(null::dossier.late_step, cast(:rows as jsonb))
                on conflict (dossier_id, step, since) do nothing
                """).param("rows", JSON.writeValueAsString(steps)).update();
    }

    /** Whoever is asked for an explanation since hears so, once. */
    void ask(Instant since, Instant now) {
        jdbc.sql("""
                with warned as (
                    insert into lateness.warning (dossier_id, step, kind, due, at)
                    select dossier_id, step, 'EXPLANATION_ASKED', since, cast(:now as timestamptz)
                    from dossier.late where recorded >= :since
                    order by dossier_id, step, since
                    on conflict do nothing
                    returning dossier_id, step, due)
                insert into notice.told (id, account_id, template, dossier_code, at)
                select l.id, l.account_id, 'EXPLANATION_ASKED', l.code, :now
                from warned w join dossier.late l
                    on l.dossier_id = w.dossier_id and l.step = w.step and l.since = w.due
                """).param("since", utc(since)).param("now", utc(now)).update();
    }

    void again(List<Again> entries) {
        jdbc.sql("""
                with x as materialized (
                    select * from jsonb_to_recordset(cast(:rows as jsonb)) as x(dossier uuid, at timestamptz)),
                over as (
                    delete from lateness.agenda a using x where a.dossier_id = x.dossier and x.at is null)
                update lateness.agenda a set look_at = x.at
                from x where a.dossier_id = x.dossier and x.at is not null
                """).param("rows", JSON.writeValueAsString(entries)).update();
    }

    private static @Nullable Running running(ResultSet row) throws SQLException {
        var dossier = row.getObject("dossier_id", UUID.class);
        if (dossier == null) return null;
        return new Running(
                dossier,
                row.getString("code"),
                row.getObject("agency_id", UUID.class),
                row.getObject("step", Integer.class),
                row.getString("role"),
                instant(row, "step_since"),
                instant(row, "step_due"),
                row.getObject("holder_id", UUID.class),
                instant(row, "received_at"),
                instant(row, "due"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
