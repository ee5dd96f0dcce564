package vn.motcua.procedure.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Change;
import vn.motcua.audit.ChangeJournal;

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
        return sql.sql("""
                        select id, at, account, action, code as about, was, became
                          from procedure.change
                         where (at, id) < (:at, :id)
                         order by at desc, id desc limit :limit
                        """)
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .param("id", asked.id())
                .param("limit", asked.limit())
                .query((row, n) -> new Change(
                        row.getObject("id", UUID.class),
                        kind(),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("account", UUID.class),
                        row.getString("action"),
                        row.getString("about"),
                        row.getString("was"),
                        row.getString("became")))
                .list();
    }
}
