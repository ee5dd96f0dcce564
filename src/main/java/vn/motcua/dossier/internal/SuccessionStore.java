package vn.motcua.dossier.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Succession.Moved;
import vn.motcua.dossier.Succession.Order;

/** Moves dossiers by the thousand, and keeps the acts that moved them. */
@Repository
class SuccessionStore {

    /** An act as it was asked for and as it ended. */
    record Act(Order order, UUID actor, Moved moved) {}

    private final JdbcClient jdbc;

    SuccessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Act> act(UUID request) {
        return jdbc.sql("""
                select id, from_id, to_id, actor_id, seats, at, dossiers, released, seated
                from dossier.succession where id = :id
                """).param("id", request).query((row, n) -> act(row)).optional();
    }

    List<Moved> acts(UUID agency) {
        return jdbc.sql("""
                select id, from_id, to_id, actor_id, seats, at, dossiers, released, seated
                from dossier.succession where from_id = :agency order by at desc limit 20
                """)
                .param("agency", agency)
                .query((row, n) -> act(row).moved())
                .list();
    }

    void keep(Act act) {
        var moved = act.moved();
        jdbc.sql("""
                insert into dossier.succession (id, from_id, to_id, actor_id, seats, at, dossiers, released, seated)
                values (:id, :from, :to, :actor, :seats, :at, :dossiers, :released, :seated)
                """)
                .param("id", moved.act())
                .param("from", moved.from())
                .param("to", moved.to())
                .param("actor", act.actor())
                .param("seats", act.order().seats())
                .param("at", ListStore.utc(moved.at()))
                .param("dossiers", moved.dossiers())
                .param("released", moved.released())
                .param("seated", moved.seated())
                .update();
    }

    long open(UUID agency) {
        return jdbc.sql("select count(*) from dossier.dossier where at_agency_id = :agency and desk is not null")
                .param("agency", agency)
                .query(Long.class)
                .single();
    }

    long held(UUID agency) {
        return jdbc.sql("""
                select count(*) from dossier.dossier
                where at_agency_id = :agency and desk is not null and holder_id is not null
                """).param("agency", agency).query(Long.class).single();
    }

    /** In the order of their ids, in which every act locks them. */
    List<UUID> openIds(UUID agency) {
        return jdbc.sql("select id from dossier.dossier where at_agency_id = :agency and desk is not null order by id")
                .param("agency", agency)
                .query(UUID.class)
                .list();
    }

    /** Nobody moves these any more until the transaction ends; those that closed or moved meanwhile are left out. */
    List<Dossier> lock(List<UUID> ids, UUID agency) {
        return lock(ids, agency, true);
    }

    /** The same of dossiers that lie anywhere but there. */
    List<Dossier> lockElsewhere(List<UUID> ids, UUID agency) {
        return lock(ids, agency, false);
    }

    private List<Dossier> lock(List<UUID> ids, UUID agency, boolean there) {
        return jdbc.sql("""
                select d.id, d.code, d.version, d.head, d.status, d.channel, d.level, d.procedure_code, d.procedure_id,
                       d.case_code, d.lead_id, d.assisting_id, d.receiving_id, d.competent_id, d.at_agency_id, d.owner_account,
                       d.filed_at, d.received_at, d.legal_due, d.original_due, d.due, d.step, d.step_role, d.step_since,
                       d.step_due, d.holder_id, d.waiting_since, d.supplements, d.apologies, d.changed_at
                from dossier.dossier d
                where d.id = any(:ids) and (d.at_agency_id = :agency) = :there and d.desk is not null
                order by d.id for update
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("agency", agency)
                .param("there", there)
                .query((row, n) -> DossierStore.dossier(row))
                .list();
    }

    /** Open dossiers that lie elsewhere and wait for an answer of the agency, in the order of their ids. */
    List<UUID> waitingFor(UUID agency) {
        return jdbc.sql("""
                select d.id
                from dossier.dossier d
                where d.at_agency_id <> :agency and d.desk is not null
                  and d.id in (select q.dossier_id from dossier.question q
                               where q.to_agency = :agency and q.answered_at is null and q.withdrawn_at is null)
                order by d.id
                """).param("agency", agency).query(UUID.class).list();
    }

    /** What the agency has not answered about these dossiers, by dossier. */
    Map<UUID, List<UUID>> asked(UUID agency, List<Dossier> about) {
        var asked = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                select dossier_id, id
                from dossier.question
                where dossier_id = any(:ids) and to_agency = :agency and answered_at is null and withdrawn_at is null
                order by id
                """)
                .param("ids", about.stream().map(Dossier::id).toArray(UUID[]::new))
                .param("agency", agency)
                .query(row -> {
                    asked.computeIfAbsent(row.getObject(1, UUID.class), each -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return asked;
    }

    /** Who is asked by name there. */
    List<UUID> askedPeople(UUID agency) {
        return jdbc.sql("""
                select distinct to_account from dossier.question
                where to_agency = :agency and to_account is not null and answered_at is null and withdrawn_at is null
                """).param("agency", agency).query(UUID.class).list();
    }

    /** Its departments are no more; who works at the successor is still asked by name. */
    void moveQuestions(UUID from, UUID to, List<UUID> staying) {
        jdbc.sql("""
                update dossier.question set to_agency = :to, to_department = null,
                    to_account = case when to_account = any(:staying) then to_account end
                where to_agency = :from and answered_at is null and withdrawn_at is null
                """)
                .param("from", from)
                .param("to", to)
                .param("staying", staying.toArray(UUID[]::new))
                .update();
    }

    /**
     * Writes what became of locked dossiers: the row, its journal line, in whose hands it is, and a stay that ended late.
     *
     * @param rows a JSON array, one object a dossier
     * @param late a JSON array of rows of dossier.late_step
     * @return how many moved
     */
    long write(String rows, String late) {
        return jdbc.sql("""
                with given as materialized (
                    select * from jsonb_to_recordset(cast(:rows as jsonb)) as g(id uuid, version int, seq int, head text,
                        agency uuid, holder uuid, hands_before uuid, hands uuid, action text, status text, actor uuid,
                        at timestamptz, recorded timestamptz, request uuid, request_sum bigint, detail text)),
                moved as (
                    update dossier.dossier d set version = g.seq, head = decode(g.head, 'hex'), at_agency_id = g.agency,
                        holder_id = g.holder, changed_at = g.at
                    from given g where d.id = g.id and d.version = g.version
                    returning d.id),
                line as (
                    insert into dossier.journal (dossier_id, seq, action, status, actor_id, at, recorded, request_id,
                        request_sum, detail, note_sum, hash)
                    select g.id, g.seq, g.action, g.status, g.actor, g.at, g.recorded, g.request, g.request_sum, g.detail,
                           ''::bytea, decode(g.head, 'hex')
                    from given g join moved m on m.id = g.id),
                released as (
                    delete from dossier.holding h using given g
                    where h.dossier_id = g.id and h.account_id = g.hands_before
                      and g.hands_before is distinct from g.hands),
                taken as (
                    insert into dossier.holding (account_id, dossier_id)
                    select g.hands, g.id from given g
                    where g.hands is not null and g.hands is distinct from g.hands_before),
                late as (
                    insert into dossier.late_step
                    select entry.* from jsonb_populate_recordset(null::dossier.late_step, cast(:late as jsonb)) entry
                    on conflict (dossier_id, step, since) do nothing)
                select count(*) from moved
                """)
                .param("rows", rows)
                .param("late", late)
                .query(Long.class)
                .single();
    }

    private static Act act(java.sql.ResultSet row) throws java.sql.SQLException {
        var from = row.getObject("from_id", UUID.class);
        var to = row.getObject("to_id", UUID.class);
        return new Act(
                new Order(from, to, row.getBoolean("seats")),
                row.getObject("actor_id", UUID.class),
                new Moved(
                        row.getObject("id", UUID.class),
                        from,
                        to,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("dossiers"),
                        row.getLong("released"),
                        row.getInt("seated")));
    }
}
