package vn.motcua.petition.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.calendar.Limit;
import vn.motcua.petition.Matter;
import vn.motcua.petition.Stage;
import vn.motcua.petition.TimeLimits.TimeLimit;
import vn.motcua.shared.Ids;

/** The rows of time limits. */
@Repository
class LimitStore {

    private final JdbcClient jdbc;

    LimitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In force on a day: the matter's own, else that of both; the migration sees to it that there is one. */
    Limit of(Stage stage, Matter matter, LocalDate day) {
        return jdbc.sql("""
                select unit, amount from petition.time_limit
                where stage = :stage and matter in ('', :matter) and valid_from <= :day
                order by matter = '', valid_from desc, at desc, id desc
                limit 1
                """)
                .param("stage", stage.name())
                .param("matter", matter.name())
                .param("day", day)
                .query((row, n) -> new Limit(Limit.Unit.valueOf(row.getString("unit")), row.getInt("amount")))
                .single();
    }

    List<TimeLimit> all() {
        return jdbc.sql("""
                select stage, matter, unit, amount, valid_from from petition.time_limit
                order by stage, matter, valid_from, at, id
                """)
                .query((row, n) -> new TimeLimit(
                        Stage.valueOf(row.getString("stage")),
                        row.getString("matter").isEmpty() ? null : Matter.valueOf(row.getString("matter")),
                        new Limit(Limit.Unit.valueOf(row.getString("unit")), row.getInt("amount")),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    void add(TimeLimit limit, UUID account, Instant at) {
        jdbc.sql("""
                insert into petition.time_limit (id, stage, matter, unit, amount, valid_from, at, account)
                values (:id, :stage, :matter, :unit, :amount, :from, :at, :account)
                """)
                .param("id", Ids.next())
                .param("stage", limit.stage().name())
                .param("matter", limit.matter() == null ? "" : limit.matter().name())
                .param("unit", limit.limit().unit().name())
                .param("amount", limit.limit().amount())
                .param("from", limit.validFrom())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }
}
