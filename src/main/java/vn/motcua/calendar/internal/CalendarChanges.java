package vn.motcua.calendar.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Change;
import vn.motcua.audit.ChangeJournal;
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
        return sql.sql("""
                        select lpad(to_hex(seq), 32, '0')::uuid as id, at, account, what as action, agency, was::text, became::text
                          from calendar.change
                         where (at, lpad(to_hex(seq), 32, '0')::uuid) < (:at, :id)
                           and (:everywhere or agency is null or agency = any(:agencies))
                         order by at desc, seq desc limit :limit
                        """)
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .param("id", asked.id())
                .param("limit", asked.limit())
                .param("everywhere", asked.everywhere())
                .param("agencies", asked.agencies().toArray(UUID[]::new))
                .query((row, n) -> new Change(
                        row.getObject("id", UUID.class),
                        kind(),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("account", UUID.class),
                        row.getString("action"),
                        about(row.getObject("agency", UUID.class)),
                        row.getString("was"),
                        row.getString("became")))
                .list();
    }

    private String about(@Nullable UUID agency) {
        return agency == null
                ? ""
                : agencies.byId(agency)
                        .map(each -> each.code() + " " + each.name())
                        .orElse("");
    }
}
