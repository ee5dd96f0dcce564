package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Reach;

/**
 * Lists of dossiers. Every list walks an index in its own order for each agency in reach and stops at the page's end;
 * none sorts or counts what it does not show.
 */
@Repository
class ListStore {

    /** Whose dossiers may be shown. */
    record Scope(Reach.Kind kind, UUID[] agencies, UUID account) {}

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DossierRow> newestEverywhere(@Nullable UUID before, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from (select * from dossier.dossier
                      where id < coalesce(:before, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
                      order by id desc limit :limit) d
                join dossier.party p on p.dossier_id = d.id
                order by d.id desc
                """)
                .param("before", before)
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    List<DossierRow> newestOwn(UUID account, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from dossier.dossier d join dossier.party p on p.dossier_id = d.id
                where d.owner_account = :account and (d.lead_id is null or d.lead_id = d.id)
                  and d.id < coalesce(:before, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
                order by d.id desc limit :limit
                """)
                .param("account", account)
                .param("before", before)
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    List<DossierRow> newestOf(UUID[] agencies, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                with seen as (
                    select r.id from unnest(:agencies) a cross join lateral (
                        select id from dossier.dossier where receiving_id = a
                          and id < coalesce(:before, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
                        order by id desc limit :limit) r
                    union
                    select c.id from unnest(:agencies) a cross join lateral (
                        select id from dossier.dossier where competent_id = a and competent_id <> receiving_id
                          and id < coalesce(:before, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
                        order by id desc limit :limit) c
                    union
                    select s.id from unnest(:agencies) a cross join lateral (
                        select id from dossier.dossier where assisting_id = a and assisting_id <> receiving_id
                          and id < coalesce(:before, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
                        order by id desc limit :limit) s
                    order by id desc limit :limit)
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from seen join dossier.dossier d on d.id = seen.id join dossier.party p on p.dossier_id = d.id
                order by d.id desc
                """)
                .param("agencies", agencies)
                .param("before", before)
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    /**
     * The inbox: open dossiers on the desks of these agencies by due date, those without one last.
     *
     * @param dueBefore {@link Instant#MAX} for all, also those without a due date
     */
    List<DossierRow> open(
            UUID[] agencies,
            Set<Desk> desks,
            Instant dueBefore,
            @Nullable Instant afterDue,
            @Nullable UUID afterId,
            int limit) {
        boolean dated = !dueBefore.equals(Instant.MAX);
        boolean amongUndated = afterId != null && afterDue == null;
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from (select o.due, o.id from unnest(:agencies) a cross join unnest(:desks) g cross join lateral (
                        (select due, id from dossier.dossier
                         where at_agency_id = a and desk = g and (due, id) > (:afterDue, :afterId) and due < :dueBefore
                         order by due, id limit :limit)
                        union all
                        (select due, id from dossier.dossier
                         where at_agency_id = a and desk = g and due is null and id > :afterUndated
                         order by due, id limit :limit)) o
                      order by o.due, o.id limit :limit) o
                join dossier.dossier d on d.id = o.id
                join dossier.party p on p.dossier_id = d.id
                order by d.due, d.id
                """)
                .param("agencies", agencies)
                .param("desks", desks.stream().map(Desk::number).toArray(Integer[]::new))
                .param("dueBefore", dated ? utc(dueBefore) : OffsetDateTime.MAX)
                .param(
                        "afterDue",
                        amongUndated ? OffsetDateTime.MAX : afterDue == null ? OffsetDateTime.MIN : utc(afterDue))
                .param("afterId", afterId == null || amongUndated ? FIRST : afterId)
                .param("afterUndated", dated ? LAST : amongUndated ? afterId : FIRST)
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    List<DossierRow> notAccepted(UUID[] agencies, UUID before, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from (select o.id from unnest(:agencies) a cross join lateral (
                        select id from dossier.dossier
                        where receiving_id = a and received_at is null and status <> 'WITHDRAWN' and id < :before
                        order by id desc limit :limit) o
                      order by o.id desc limit :limit) o
                join dossier.dossier d on d.id = o.id
                join dossier.party p on p.dossier_id = d.id
                order by d.id desc
                """)
                .param("agencies", agencies)
                .param("before", before)
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    List<DossierRow> notAcceptedOwn(UUID account, UUID before, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from dossier.dossier d join dossier.party p on p.dossier_id = d.id
                where d.owner_account = :account and (d.lead_id is null or d.lead_id = d.id)
                  and d.received_at is null and d.status <> 'WITHDRAWN'
                  and d.id < :before
                order by d.id desc limit :limit
                """)
                .param("account", account)
                .param("before", before)
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    static DossierRow row(ResultSet row, int number) throws SQLException {
        return new DossierRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                Status.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                Columns.instant(row, "received_at"),
                Columns.instant(row, "due"),
                Columns.instant(row, "step_due"),
                row.getString("step_role"),
                row.getObject("holder_id", UUID.class),
                row.getInt("version"),
                row.getObject("step", Integer.class));
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
