package vn.motcua.calendar.internal;

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
class CalendarChanges implements ChangeJournal {

    private final JdbcClient sql;
    private final Agencies agencies;

    CalendarChanges(JdbcClient sql, Agencies agencies) {
        this.sql = sql;
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return "calendar";
    }

    @Override
    public List<Change> before(Asked asked) {
        var statement = sql.sql("""
                        select lpad(to_hex(seq), 32, '0')::uuid as id, at, account, what as action, agency, was::text, became::text
                          from calendar.change
                         where (at, lpad(to_hex(seq), 32, '0')::uuid) < (:at, :id)
                           and (:everywhere or agency is null or agency = any(:agencies))
                         order by at desc, seq desc limit :limit
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
