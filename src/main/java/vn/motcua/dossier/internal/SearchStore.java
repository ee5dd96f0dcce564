package vn.motcua.dossier.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierRow;

/**
 * Searches dossiers by code, number or name. A name is looked up in its keys; a beginning that too many names share is
 * so common that walking the newest dossiers finds a page of them at once.
 */
@Repository
class SearchStore {

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DossierRow> byCode(String prefix, ListStore.Scope scope, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from dossier.dossier d join dossier.party p on p.dossier_id = d.id
                where d.code >= :prefix and d.code < :prefix || chr(1114111)
                  and (:everywhere or d.receiving_id = any(:agencies) or d.competent_id = any(:agencies)
                       or d.assisting_id = any(:agencies) or d.at_agency_id = any(:agencies)
                       or :own and d.owner_account = :account and (d.lead_id is null or d.lead_id = d.id))
                order by d.code limit :limit
                """)
                .param("prefix", prefix)
                .param("everywhere", scope.kind() == vn.motcua.identity.Reach.Kind.EVERYWHERE)
                .param("own", scope.kind() == vn.motcua.identity.Reach.Kind.OWN)
                .param("agencies", scope.agencies())
                .param("account", scope.account())
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    List<DossierRow> byNumber(String number, ListStore.Scope scope, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from (select dossier_id from dossier.party where identity_number = :number
                      union select dossier_id from dossier.party where phone = :number) n
                join dossier.dossier d on d.id = n.dossier_id join dossier.party p on p.dossier_id = d.id
                where (:everywhere or d.receiving_id = any(:agencies) or d.competent_id = any(:agencies)
                       or d.assisting_id = any(:agencies) or d.at_agency_id = any(:agencies)
                       or :own and d.owner_account = :account and (d.lead_id is null or d.lead_id = d.id))
                order by d.id desc limit :limit
                """)
                .param("number", number)
                .param("everywhere", scope.kind() == vn.motcua.identity.Reach.Kind.EVERYWHERE)
                .param("own", scope.kind() == vn.motcua.identity.Reach.Kind.OWN)
                .param("agencies", scope.agencies())
                .param("account", scope.account())
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    /** Ids of the dossiers in reach that bear the name, at most {@code most} keys looked at; newest first. */
    List<UUID> named(String prefix, ListStore.Scope scope, int most) {
        return jdbc.sql("""
                select distinct dossier_id from (
                    select dossier_id, agency_id from dossier.name_key
                    where key >= :prefix and key < :prefix || chr(1114111) limit :most) k
                where :everywhere or agency_id = any(:agencies)
                order by dossier_id desc
                """)
                .param("prefix", prefix)
                .param("everywhere", scope.kind() == vn.motcua.identity.Reach.Kind.EVERYWHERE)
                .param("agencies", scope.agencies())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Whether at least that many keys begin so. */
    boolean common(String prefix, int many) {
        return jdbc.sql("""
                select count(*) >= :many from (
                    select 1 from dossier.name_key
                    where key >= :prefix and key < :prefix || chr(1114111) limit :many) k
                """)
                .param("prefix", prefix)
                .param("many", many)
                .query(Boolean.class)
                .single();
    }

    /** The rows of those ids that are in reach now, whatever agencies their name keys still bear. */
    List<DossierRow> rows(UUID[] ids, ListStore.Scope scope) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from unnest(:ids) n join dossier.dossier d on d.id = n join dossier.party p on p.dossier_id = d.id
                where :everywhere or d.receiving_id = any(:agencies) or d.competent_id = any(:agencies)
                   or d.assisting_id = any(:agencies) or d.at_agency_id = any(:agencies)
                order by d.id desc
                """)
                .param("ids", ids)
                .param("everywhere", scope.kind() == vn.motcua.identity.Reach.Kind.EVERYWHERE)
                .param("agencies", scope.agencies())
                .query(ListStore::row)
                .list();
    }

    /** Looks through that many of the newest dossiers in reach; quick exactly because the name is common. */
    List<DossierRow> newestNamed(String prefix, ListStore.Scope scope, UUID before, int within, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from (select * from dossier.dossier
                      where id < :before
                        and (:everywhere or receiving_id = any(:agencies) or competent_id = any(:agencies)
                             or assisting_id = any(:agencies))
                      order by id desc limit :within) d
                join dossier.party p on p.dossier_id = d.id
                where p.owner_folded like :start or p.owner_folded like :inside
                order by d.id desc limit :limit
                """)
                .param("before", before)
                .param("start", escaped(prefix) + "%")
                .param("inside", "% " + escaped(prefix) + "%")
                .param("everywhere", scope.kind() == vn.motcua.identity.Reach.Kind.EVERYWHERE)
                .param("agencies", scope.agencies())
                .param("within", within)
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    /** The same for few agencies: the newest of each are walked, however small their part of the whole. */
    List<DossierRow> newestNamedOf(String prefix, UUID[] agencies, UUID before, int within, int limit) {
        return jdbc.sql("""
                with seen as (
                    select r.id from unnest(:agencies) a cross join lateral (
                        select id from dossier.dossier where receiving_id = a and id < :before
                        order by id desc limit :within) r
                    union
                    select c.id from unnest(:agencies) a cross join lateral (
                        select id from dossier.dossier
                        where competent_id = a and competent_id <> receiving_id and id < :before
                        order by id desc limit :within) c
                    union
                    select s.id from unnest(:agencies) a cross join lateral (
                        select id from dossier.dossier
                        where assisting_id = a and assisting_id <> receiving_id and id < :before
                        order by id desc limit :within) s
                    order by id desc limit :within)
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from (select seen.id, p.owner_name from seen join dossier.party p on p.dossier_id = seen.id
                      where p.owner_folded like :start or p.owner_folded like :inside
                      order by seen.id desc limit :limit) p
                join dossier.dossier d on d.id = p.id
                order by d.id desc
                """)
                .param("agencies", agencies)
                .param("before", before)
                .param("start", escaped(prefix) + "%")
                .param("inside", "% " + escaped(prefix) + "%")
                .param("within", within)
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    /** A citizen's own few dossiers by name. */
    List<DossierRow> ownNamed(String prefix, UUID account, UUID before, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from dossier.dossier d join dossier.party p on p.dossier_id = d.id
                where d.owner_account = :account and d.id < :before and (d.lead_id is null or d.lead_id = d.id)
                  and (p.owner_folded like :start or p.owner_folded like :inside)
                order by d.id desc limit :limit
                """)
                .param("account", account)
                .param("before", before)
                .param("start", escaped(prefix) + "%")
                .param("inside", "% " + escaped(prefix) + "%")
                .param("limit", limit)
                .query(ListStore::row)
                .list();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
