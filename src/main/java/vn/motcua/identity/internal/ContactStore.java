package vn.motcua.identity.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.ContactPoint;
import vn.motcua.identity.Contacts;

/** The rows of proven contacts. */
@Component
class ContactStore implements Contacts {

    private final JdbcClient sql;

    ContactStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Reachable> of(Collection<UUID> accounts) {
        if (accounts.isEmpty()) return Map.of();
        var reachable = new HashMap<UUID, Reachable>();
        sql.sql("""
                        select account, min(value) filter (where kind = 'EMAIL') as email,
                               min(value) filter (where kind = 'PHONE') as phone
                          from identity.contact where account = any(:accounts) group by account
                        """).param("accounts", accounts.toArray(UUID[]::new)).query(row -> {
            reachable.put(
                    row.getObject("account", UUID.class),
                    new Reachable(row.getString("email"), row.getString("phone")));
        });
        return reachable;
    }

    Optional<UUID> accountOf(ContactPoint point) {
        return sql.sql("select account from identity.contact where value = :value")
                .param("value", point.value())
                .query(UUID.class)
                .optional();
    }

    List<ContactPoint> of(UUID account) {
        return sql.sql("select kind, value from identity.contact where account = :account order by kind")
                .param("account", account)
                .query((row, n) -> new ContactPoint(ContactPoint.Kind.valueOf(row.getString(1)), row.getString(2)))
                .list();
    }

    /** In place of the earlier one of its kind; false when it belongs to somebody else. */
    boolean keep(UUID account, ContactPoint point, Instant now) {
        return sql.sql("""
                        insert into identity.contact (account, kind, value, verified)
                        select :account, :kind, :value, :now
                         where not exists (select from identity.contact where value = :value and account <> :account)
                        on conflict (account, kind) do update set value = excluded.value, verified = excluded.verified
                        """)
                        .param("account", account)
                        .param("kind", point.kind().name())
                        .param("value", point.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void remove(UUID account, ContactPoint.Kind kind) {
        sql.sql("delete from identity.contact where account = :account and kind = :kind")
                .param("account", account)
                .param("kind", kind.name())
                .update();
    }

    void removeAll(UUID account) {
        sql.sql("delete from identity.contact where account = :account")
                .param("account", account)
                .update();
    }
}
