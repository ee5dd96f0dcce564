package vn.motcua.dossier.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.InboxFilter;

/** What waits for somebody's opinion, by when the answer is expected: few rows, found by whom they are put to. */
@Repository
class ConsultedStore {

    /**
     * Who is asked.
     *
     * @param agencies    where the actor works with dossiers
     * @param assigning   where they see what is put to any department or colleague
     * @param departments of which they are
     */
    record Asked(UUID account, UUID[] agencies, UUID[] assigning, UUID[] departments) {

        Map<String, Object> values() {
            return Map.of("account", account, "agencies", agencies, "assigning", assigning, "departments", departments);
        }
    }

    private final JdbcClient jdbc;

    ConsultedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DossierRow> list(Asked asked, InboxFilter filter, ListKey key, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, w.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from (select q.dossier_id, min(q.due) as due
                      from dossier.question q
                      where q.answered_at is null and q.withdrawn_at is null
                        and (q.to_account = :account or q.to_agency = any(:assigning)
                             or q.to_agency = any(:agencies) and q.to_account is null
                                and (q.to_department is null or q.to_department = any(:departments)))
                      group by q.dossier_id) w
                join dossier.dossier d on d.id = w.dossier_id and d.desk in (2, 3, 5)
                join dossier.party p on p.dossier_id = d.id
                where (cast(:procedure as text) is null or d.procedure_code = :procedure)
                  and (cast(:channel as text) is null or d.channel = :channel)
                  and (cast(:status as text) is null or d.status = :status)
                  and (cast(:agency as uuid) is null or d.at_agency_id = :agency)
                  and (cast(:holder as uuid) is null
                       or coalesce(d.holder_id, '00000000-0000-0000-0000-000000000000') = :holder)
                  and (cast(:afterId as uuid) is null
                       or (w.due, d.id) > (cast(:afterDue as timestamptz), cast(:afterId as uuid)))
                order by w.due, d.id limit :limit
                """)
                .params(asked.values())
                .params(filtered(filter))
                .param("afterDue", ListStore.utc(key.due()))
                .param("afterId", key.id())
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    /** @param most where counting stops */
    long count(Asked asked, int most) {
        return jdbc.sql("""
                select count(*) from (
                    select distinct d.id
                    from dossier.question q join dossier.dossier d on d.id = q.dossier_id and d.desk in (2, 3, 5)
                    where q.answered_at is null and q.withdrawn_at is null
                      and (q.to_account = :account or q.to_agency = any(:assigning)
                           or q.to_agency = any(:agencies) and q.to_account is null
                              and (q.to_department is null or q.to_department = any(:departments)))
                    limit :most) x
                """)
                .params(asked.values())
                .param("most", most)
                .query(Long.class)
                .single();
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
