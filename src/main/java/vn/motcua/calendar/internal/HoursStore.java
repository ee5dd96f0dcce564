package vn.motcua.calendar.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.KeepOfficeHours.Change;
import vn.motcua.calendar.KeepOfficeHours.Session;
import vn.motcua.shared.Ids;

/** The SQL of office hours. */
@Component
class HoursStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    HoursStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Session> of(@Nullable UUID agency) {
        return sql.sql("""
                select weekday, from_time, to_time, valid_from, valid_to
                from calendar.session
                where agency is not distinct from :agency
                order by valid_from, weekday, from_time""")
                .param("agency", agency)
                .query((row, number) -> session(row))
                .list();
    }

    Optional<Change> changed(@Nullable UUID agency) {
        return sql.sql("""
                select seq, account, at
                from calendar.change
                where what = 'office-hours' and agency is not distinct from :agency
                order by seq desc
                limit 1""")
                .param("agency", agency)
                .query((row, number) -> new Change(
                        row.getLong("seq"),
                        row.getObject("account", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void clear(@Nullable UUID agency) {
        sql.sql("delete from calendar.session where agency is not distinct from :agency")
                .param("agency", agency)
                .update();
    }

    void add(@Nullable UUID agency, List<Session> sessions) {
        sql.sql("""
                insert into calendar.session (id, agency, weekday, from_time, to_time, valid_from, valid_to)
                select each.id, :agency, each.weekday, each.from_time, each.to_time, each.valid_from, each.valid_to
                from unnest(:ids::uuid[], :weekdays::smallint[], :froms::time[], :tos::time[], :firsts::date[],
                            :lasts::date[]) as each (id, weekday, from_time, to_time, valid_from, valid_to)""")
                .param("agency", agency)
                .param("ids", strings(sessions.stream().map(each -> Ids.next()).toList()))
                .param(
                        "weekdays",
                        strings(sessions.stream()
                                .map(each -> each.weekday().getValue())
                                .toList()))
                .param("froms", strings(sessions.stream().map(Session::from).toList()))
                .param("tos", strings(sessions.stream().map(Session::to).toList()))
                .param(
                        "firsts",
                        strings(sessions.stream().map(Session::validFrom).toList()))
                .param("lasts", strings(sessions.stream().map(Session::validTo).toList()))
                .update();
    }

    /** The line that says what was and what took its place. */
    void note(UUID account, @Nullable UUID agency, List<Session> was, List<Session> became, Instant at) {
        sql.sql("""
                insert into calendar.change (account, what, at, agency, was, became)
                values (:account, 'office-hours', :at, :agency, :was::jsonb, :became::jsonb)""")
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("agency", agency)
                .param("was", JSON.writeValueAsString(was))
                .param("became", JSON.writeValueAsString(became))
                .update();
    }

    private static @Nullable String[] strings(List<? extends @Nullable Object> values) {
        return values.stream().map(each -> Objects.toString(each, null)).toArray(String[]::new);
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
