package vn.motcua.survey.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Change;
import vn.motcua.audit.ChangeJournal;
import vn.motcua.audit.ChangeRows;

/** Question sets serve every agency, so whoever reads changes at all reads these. */
@Component
class SetChanges implements ChangeJournal {

    private final JdbcClient sql;

    SetChanges(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "survey";
    }

    @Override
    public List<Change> before(Asked asked) {
        var statement = sql.sql("""
                        select id, at, account, action, code as about, was, became
                          from survey.change
                         where (at, id) < (:at, :id)
                         order by at desc, id desc limit :limit
                        """);
        return ChangeRows.read(statement, kind(), asked, row -> row.getString("about"));
    }
}
