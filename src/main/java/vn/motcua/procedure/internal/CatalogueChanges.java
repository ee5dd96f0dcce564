package vn.motcua.procedure.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Change;
import vn.motcua.audit.ChangeJournal;
import vn.motcua.audit.ChangeRows;

/** The catalogue serves every agency, so whoever reads changes at all reads these. */
@Component
class CatalogueChanges implements ChangeJournal {

    private final JdbcClient sql;

    CatalogueChanges(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "procedure";
    }

    @Override
    public List<Change> before(Asked asked) {
        var statement = sql.sql("""
                        select id, at, account, action, code as about, was, became
                          from procedure.change
                         where (at, id) < (:at, :id)
                         order by at desc, id desc limit :limit
                        """);
        return ChangeRows.read(statement, kind(), asked, row -> row.getString("about"));
    }
}
