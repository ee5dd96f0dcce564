package vn.motcua.form.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Change;
import vn.motcua.audit.ChangeJournal;
import vn.motcua.audit.ChangeRows;

/** Forms serve every agency, so whoever reads changes at all reads these. */
@Component
class FormChanges implements ChangeJournal {

    private final JdbcClient sql;

    FormChanges(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "form";
    }

    @Override
    public List<Change> before(Asked asked) {
        var statement = sql.sql("""
                        select id, at, account, action, code as about, was, became
                          from form.change
                         where (at, id) < (:at, :id)
                         order by at desc, id desc limit :limit
                        """);
        return ChangeRows.read(statement, kind(), asked, row -> row.getString("about"));
    }
}
