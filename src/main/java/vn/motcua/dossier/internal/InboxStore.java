package vn.motcua.dossier.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.dossier.Load;

/**
 * The inbox narrowed by filters, and by whose hands it is in. Each list walks an index in its own order and stops at the
 * page's end; a filter that few rows pass walks further, at most through the open dossiers of the agencies.
 */
@Repository
class InboxStore {

    /** A step of a pinned procedure version that the actor holds a dossier at. */
    record HeldStep(UUID procedure, int step) {}

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As {@link ListStore#open}, narrowed. */
    List<DossierRow> open(
            UUID[] agencies,
            Set<Desk> desks,
            Instant from,
            Instant before,
            InboxFilter filter,
            ListKey key,
            int limit) {
        boolean dated = !before.equals(Instant.MAX);
        boolean amongUndated = key.id() != null && key.due() == null;
        var after = amongUndated ? OffsetDateTime.MAX : key.due() == null ? minimum(from) : ListStore.utc(key.due());
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from (select o.due, o.id from unnest(:agencies) a cross join unnest(:desks) g cross join lateral (
                        (select due, id from dossier.dossier
                         where at_agency_id = a and desk = g and (due, id) > (:afterDue, :afterId) and due < :before
                           and (cast(:procedure as text) is null or procedure_code = :procedure)
                           and (cast(:channel as text) is null or channel = :channel)
                           and (cast(:status as text) is null or status = :status)
                           and (cast(:holder as uuid) is null
                                or coalesce(holder_id, '00000000-0000-0000-0000-000000000000') = :holder)
                         order by due, id limit :limit)
                        union all
                        (select due, id from dossier.dossier
                         where at_agency_id = a and desk = g and due is null and id > :afterUndated
                           and (cast(:procedure as text) is null or procedure_code = :procedure)
                           and (cast(:channel as text) is null or channel = :channel)
                           and (cast(:status as text) is null or status = :status)
                           and (cast(:holder as uuid) is null
                                or coalesce(holder_id, '00000000-0000-0000-0000-000000000000') = :holder)
                         order by due, id limit :limit)) o
                      order by o.due, o.id limit :limit) o
                join dossier.dossier d on d.id = o.id
                join dossier.party p on p.dossier_id = d.id
                order by d.due, d.id
                """)
                .params(filtered(filter))
                .param("agencies", agencies)
                .param("desks", desks.stream().map(Desk::number).toArray(Integer[]::new))
                .param("before", dated ? ListStore.utc(before) : OffsetDateTime.MAX)
                .param("afterDue", after)
                .param("afterId", key.id() == null || amongUndated ? FIRST : key.id())
                .param("afterUndated", dated ? new UUID(-1, -1) : amongUndated ? key.id() : FIRST)
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    /** In the hands of any of these. */
    List<DossierRow> held(UUID[] hands, InboxFilter filter, ListKey key, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from dossier.holding h join dossier.dossier d on d.id = h.dossier_id
                join dossier.party p on p.dossier_id = d.id
                where h.account_id = any(:hands)
                  and (cast(:procedure as text) is null or d.procedure_code = :procedure)
                  and (cast(:channel as text) is null or d.channel = :channel)
                  and (cast(:status as text) is null or d.status = :status)
                  and (cast(:agency as uuid) is null or d.at_agency_id = :agency)
                  and (cast(:holder as uuid) is null or d.holder_id = :holder)
                  and (cast(:afterId as uuid) is null
                       or (d.due, d.id) > (cast(:afterDue as timestamptz), cast(:afterId as uuid))
                       or d.due is null and (cast(:afterDue as timestamptz) is not null or d.id > :afterId))
                order by d.due, d.id limit :limit
                """)
                .params(filtered(filter))
                .param("hands", hands)
                .param("afterDue", ListStore.utc(key.due()))
                .param("afterId", key.id())
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    /** How many dossiers are in these hands, counted no further than asked. */
    long countHeld(UUID[] hands, int most) {
        return jdbc.sql("""
                select count(*) from (select 1 from dossier.holding where account_id = any(:hands) limit :most) x
                """)
                .param("hands", hands)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** At the signing desks of agencies, or in the signer's hands at one of these steps. */
    List<DossierRow> toSign(
            UUID[] desks, UUID signer, List<HeldStep> steps, InboxFilter filter, ListKey key, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from (select dossier_id from dossier.holding where account_id = any(:desks)
                      union all
                      select h.dossier_id from dossier.holding h join dossier.dossier s on s.id = h.dossier_id
                      where h.account_id = :signer and s.status = any('{RECEIVED,PROCESSING}')
                        and (s.procedure_id, s.step::int) in (select v, n from unnest(:versions, :steps) as x(v, n))) h
                join dossier.dossier d on d.id = h.dossier_id
                join dossier.party p on p.dossier_id = d.id
                where (cast(:procedure as text) is null or d.procedure_code = :procedure)
                  and (cast(:channel as text) is null or d.channel = :channel)
                  and (cast(:status as text) is null or d.status = :status)
                  and (cast(:agency as uuid) is null or d.at_agency_id = :agency)
                  and (cast(:holder as uuid) is null
                       or coalesce(d.holder_id, '00000000-0000-0000-0000-000000000000') = :holder)
                  and (cast(:afterId as uuid) is null
                       or (d.due, d.id) > (cast(:afterDue as timestamptz), cast(:afterId as uuid))
                       or d.due is null and (cast(:afterDue as timestamptz) is not null or d.id > :afterId))
                order by d.due, d.id limit :limit
                """)
                .params(filtered(filter))
                .param("desks", desks)
                .param("signer", signer)
                .param("versions", steps.stream().map(HeldStep::procedure).toArray(UUID[]::new))
                .param("steps", steps.stream().map(HeldStep::step).toArray(Integer[]::new))
                .param("afterDue", ListStore.utc(key.due()))
                .param("afterId", key.id())
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    List<HeldStep> stepsHeld(UUID account) {
        return jdbc.sql("""
                select distinct d.procedure_id, d.step
                from dossier.holding h join dossier.dossier d on d.id = h.dossier_id
                where h.account_id = :account and d.step is not null and d.procedure_id is not null
                  and d.status = any('{RECEIVED,PROCESSING}')
                """)
                .param("account", account)
                .query((row, n) -> new HeldStep(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
    }

    List<DossierRow> online(UUID[] agencies, InboxFilter filter, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from (select o.id from unnest(:agencies) a cross join lateral (
                        select id from dossier.dossier
                        where at_agency_id = a and desk = 1 and channel = 'online' and id > :after
                          and (cast(:channel as text) is null or channel = :channel)
                          and (cast(:status as text) is null or status = :status)
                          and (cast(:procedure as text) is null or procedure_code = :procedure)
                          and (cast(:holder as uuid) is null
                               or coalesce(holder_id, '00000000-0000-0000-0000-000000000000') = :holder)
                        order by id limit :limit) o
                      order by o.id limit :limit) o
                join dossier.dossier d on d.id = o.id
                join dossier.party p on p.dossier_id = d.id
                order by d.id
                """)
                .params(filtered(filter))
                .param("agencies", agencies)
                .param("after", after == null ? FIRST : after)
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    Map<UUID, Load> loads(UUID[] accounts, UUID[] agencies, String procedure, Instant today) {
        return jdbc
                .sql("""
                select h.account_id, count(*), count(*) filter (where d.desk = 2 and d.due < :today),
                       count(*) filter (where d.procedure_code = :procedure)
                from dossier.holding h join dossier.dossier d on d.id = h.dossier_id
                where h.account_id = any(:accounts) and d.at_agency_id = any(:agencies)
                group by h.account_id
                """)
                .param("accounts", accounts)
                .param("agencies", agencies)
                .param("procedure", procedure)
                .param("today", ListStore.utc(today))
                .query((row, n) -> Map.entry(
                        row.getObject(1, UUID.class), new Load(row.getLong(2), row.getLong(3), row.getLong(4))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static OffsetDateTime minimum(Instant from) {
        return from.equals(Instant.MIN) ? OffsetDateTime.MIN : ListStore.utc(from.minusNanos(1_000));
    }

    private static Map<String, ?> filtered(InboxFilter filter) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("procedure", filter.procedure());
        values.put("channel", filter.channel());
        values.put("status", filter.status() == null ? null : filter.status().name());
        values.put("agency", filter.agency());
        values.put("holder", filter.holder());
        return values;
    }
}
