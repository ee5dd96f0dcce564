package vn.motcua.directory.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Change;
import vn.motcua.audit.ChangeJournal;
import vn.motcua.audit.ChangeRows;

@Component
class DirectoryChanges implements ChangeJournal {

    private final JdbcClient sql;

    DirectoryChanges(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "directory";
    }

    @Override
    public List<Change> before(Asked asked) {
        var statement = sql.sql("""
                        select c.id, c.at, c.account, c.action, c.was, c.became,
                               coalesce(a.code || ' ' || a.name, d.name, o.name, s.name, g.name || ' → ' || t.name, '') as about
                          from directory.change c
                          left join directory.agency a on a.id = c.subject
                          left join directory.department d on d.id = c.subject
                          left join directory.officer o on o.id = c.subject
                          left join directory.roster r on r.id = c.subject
                          left join directory.officer s on s.id = r.officer
                          left join directory.delegation l on l.id = c.subject
                          left join directory.officer g on g.id = l.from_officer
                          left join directory.officer t on t.id = l.to_officer
                         where (c.at, c.id) < (:at, :id)
                           and (:everywhere or a.id = any(:agencies) or d.agency = any(:agencies) or r.agency = any(:agencies)
                                or exists (select 1 from directory.appointment p
                                            where p.officer in (o.id, g.id) and p.agency = any(:agencies)))
                         order by c.at desc, c.id desc limit :limit
                        """);
        return ChangeRows.read(statement, kind(), asked, row -> row.getString("about"));
    }
}
