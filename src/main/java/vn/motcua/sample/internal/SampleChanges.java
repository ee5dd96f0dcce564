package vn.motcua.sample.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Change;
import vn.motcua.audit.ChangeJournal;
import vn.motcua.audit.ChangeRows;

/** Samples serve every agency, so whoever reads changes at all reads these. */
@Component
class SampleChanges implements ChangeJournal {

    private final JdbcClient sql;

    SampleChanges(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "sample";
    }

    @Override
    public List<Change> before(Asked asked) {
        var statement = sql.sql("""
                        select id, at, account, action, code as about, was, became
                          from sample.change
                         where (at, id) < (:at, :id)
                         order by at desc, id desc limit :limit
                        """);
        return ChangeRows.read(statement, kind(), asked, row -> row.getString("about"));
    }
}
