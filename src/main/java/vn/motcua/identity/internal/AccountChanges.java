package vn.motcua.identity.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Change;
import vn.motcua.audit.ChangeJournal;
import vn.motcua.audit.ChangeRows;

/** Whoever reads some agencies sees the changes of accounts that never had a role elsewhere. */
@Component
class AccountChanges implements ChangeJournal {

    private final JdbcClient sql;

    AccountChanges(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public List<Change> before(Asked asked) {
        var statement = sql.sql("""
                        select c.id, c.at, c.account, c.action, a.username as about, null as was, c.details as became
                          from identity.change c
                          join identity.account a on a.id = c.subject
                         where (c.at, c.id) < (:at, :id)
                           and (:everywhere
                                or exists (select 1 from identity.role_grant g where g.account = a.id and g.agency = any(:agencies))
                               and not exists (select 1 from identity.role_grant g
                                                where g.account = a.id and (g.agency is null or g.agency <> all(:agencies))))
                         order by c.at desc, c.id desc limit :limit
                        """);
        return ChangeRows.read(statement, kind(), asked, row -> row.getString("about"));
    }
}
