package vn.motcua.dossier.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.OfficerTies;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.HeldDossiers;
import vn.motcua.identity.Actor;
import vn.motcua.identity.HeldWork;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;

/** What somebody holds keeps their account open and their post filled. */
@Component
class HeldWorkStore implements HeldDossiers, HeldWork, OfficerTies {

    private final JdbcClient jdbc;
    private final KnownAccounts accounts;

    HeldWorkStore(JdbcClient jdbc, KnownAccounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    @Override
    public long count(UUID account) {
        return jdbc.sql("select count(*) from dossier.holding where account_id = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    @Override
    public long heldBy(UUID account) {
        return count(account);
    }

    @Override
    public long heldBy(UUID officer, UUID agency) {
        return jdbc.sql("""
                select count(*)
                from dossier.holding h join dossier.dossier d on d.id = h.dossier_id
                where h.account_id = any(:accounts) and d.at_agency_id = :agency
                """)
                .param("accounts", accounts.ofOfficer(officer).toArray(UUID[]::new))
                .param("agency", agency)
                .query(Long.class)
                .single();
    }

    @Override
    public Listing of(UUID account, @Nullable String after, Actor by) {
        var reach = by.reach(Permission.DOSSIER_ASSIGN);
        boolean everywhere = reach.kind() == Reach.Kind.EVERYWHERE;
        var from = ListKey.parse(after);
        var rows = jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, p.owner_name, d.channel, d.at_agency_id, d.filed_at,
                       d.received_at, d.due, d.step_due, d.step_role, d.holder_id, d.version, d.step
                from dossier.holding h join dossier.dossier d on d.id = h.dossier_id
                join dossier.party p on p.dossier_id = d.id
                where h.account_id = :account
                  and (:everywhere or d.at_agency_id = any(:agencies))
                  and (cast(:afterId as uuid) is null
                       or (d.due, d.id) > (cast(:afterDue as timestamptz), cast(:afterId as uuid))
                       or d.due is null and (cast(:afterDue as timestamptz) is not null or d.id > :afterId))
                order by d.due, d.id limit :limit
                """)
                .param("account", account)
                .param("everywhere", everywhere)
                .param("agencies", reach.agencies().toArray(UUID[]::new))
                .param("afterDue", ListStore.utc(from.due()))
                .param("afterId", from.id())
                .param("limit", PAGE_SIZE + 1)
                .query(ListStore::row)
                .list();
        return page(rows);
    }

    @Override
    public Map<UUID, Long> holders(Actor by) {
        var reach = by.reach(Permission.DOSSIER_ASSIGN);
        var holders = new HashMap<UUID, Long>();
        jdbc.sql("""
                select h.account_id, count(*) as held
                from dossier.holding h join dossier.dossier d on d.id = h.dossier_id
                where d.holder_id = h.account_id and (:everywhere or d.at_agency_id = any(:agencies))
                group by h.account_id
                """)
                .param("everywhere", reach.kind() == Reach.Kind.EVERYWHERE)
                .param("agencies", reach.agencies().toArray(UUID[]::new))
                .query(row -> {
                    holders.put(row.getObject("account_id", UUID.class), row.getLong("held"));
                });
        return holders;
    }

    private static Listing page(List<DossierRow> rows) {
        if (rows.size() <= PAGE_SIZE) return new Listing(rows, null);
        var page = rows.subList(0, PAGE_SIZE);
        var last = page.getLast();
        return new Listing(page, new ListKey(last.due(), last.id()).text());
    }
}
