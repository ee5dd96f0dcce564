package vn.motcua.printing.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Change;
import vn.motcua.audit.ChangeJournal;
import vn.motcua.audit.ChangeRows;
import vn.motcua.directory.Agencies;

@Component
class WordingChanges implements ChangeJournal {

    private final JdbcClient sql;
    private final Agencies agencies;

    WordingChanges(JdbcClient sql, Agencies agencies) {
        this.sql = sql;
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return "printing";
    }

    @Override
    public List<Change> before(Asked asked) {
        var statement = sql.sql("""
                        select w.id, w.at, w.account_id as account, w.wording as action, w.agency_id as agency,
                               (select b.body from printing.wording b
                                 where b.agency_id = w.agency_id and b.wording = w.wording and b.id < w.id
                                 order by b.id desc limit 1) as was, w.body as became
                          from printing.wording w
                         where (w.at, w.id) < (:at, :id) and (:everywhere or w.agency_id = any(:agencies))
                        union all
                        select b.id, b.at, b.account_id, b.circular, null, null, b.first_day::text
                          from printing.beginning b
                         where (b.at, b.id) < (:at, :id)
                         order by at desc, id desc limit :limit
                        """);
        return ChangeRows.read(statement, kind(), asked, row -> about(row.getObject("agency", UUID.class)));
    }

    private String about(@Nullable UUID agency) {
        return agency == null
                ? ""
                : agencies.byId(agency)
                        .map(each -> each.code() + " " + each.name())
                        .orElse("");
    }
}
