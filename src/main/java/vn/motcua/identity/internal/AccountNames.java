package vn.motcua.identity.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.KnownAccounts;

@Component
class AccountNames implements KnownAccounts {

    private final JdbcClient sql;

    AccountNames(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> accounts) {
        var names = new HashMap<UUID, String>();
        sql.sql("select id, display_name from identity.account where id = any(:ids)")
                .param("ids", accounts.stream().distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("display_name"));
                });
        return names;
    }

    @Override
    public List<UUID> ofOfficer(UUID officer) {
        return sql.sql("select id from identity.account where officer = :officer order by username")
                .param("officer", officer)
                .query(UUID.class)
                .list();
    }
}
