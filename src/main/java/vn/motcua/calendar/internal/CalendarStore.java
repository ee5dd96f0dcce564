package vn.motcua.calendar.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Hours;
import vn.motcua.calendar.SameDayRule;
import vn.motcua.calendar.SessionRule;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.shared.Ids;

/** The SQL of the calendar. */
@Component
class CalendarStore {

    /** Any constant will do; it lets one change of the calendar follow the other, so that their numbers do too. */
    private static final long LOCK = 0x63616c656e646172L;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Something that holds for one agency, or for all where {@code agency} is null. */
    record Of<T>(@Nullable UUID agency, T what) {}

    private final JdbcClient sql;

    CalendarStore(JdbcClient sql) {
        this.sql = sql;
    }

    long lastChange() {
        return sql.sql("select coalesce(max(seq), 0) from calendar.change")
                .query(Long.class)
                .single();
    }

    List<Of<SpecialDay>> days() {
        return sql.sql("select agency, date, kind, name, source from calendar.day where kind <> 'thuong' order by date")
                .query((row, number) -> new Of<>(row.getObject("agency", UUID.class), day(row)))
                .list();
    }

    /** Dates that are days like any other although the program came with something else. */
    List<LocalDate> takenBack() {
        return sql.sql("select date from calendar.day where agency is null and kind = 'thuong'")
                .query(LocalDate.class)
                .list();
    }

    List<Of<SessionRule>> sessions() {
        return sql.sql("""
                select agency, weekday, from_time, to_time, valid_from, valid_to
                from calendar.session
                order by valid_from, weekday, from_time""")
                .query((row, number) -> new Of<>(row.getObject("agency", UUID.class), session(row)))
                .list();
    }

    /** The newest rule first: where two hold on a day, it counts. */
    List<Of<SameDayRule>> sameDay() {
        return sql.sql("select agency, latest, valid_from, valid_to from calendar.same_day order by valid_from desc")
                .query((row, number) -> new Of<>(
                        row.getObject("agency", UUID.class),
                        new SameDayRule(
                                row.getObject("latest", LocalTime.class),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))))
                .list();
    }

    void lock() {
        sql.sql("select pg_advisory_xact_lock(:lock) is null")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Adds days of all agencies, each in place of what stood on its date. */
    void put(Collection<SpecialDay> days) {
        sql.sql("""
                insert into calendar.day (id, date, kind, name, source)
                select * from unnest(:ids::uuid[], :dates::date[], :kinds::text[], :names::text[], :sources::text[])
                on conflict on constraint day_once
                do update set kind = excluded.kind, name = excluded.name, source = excluded.source""")
                .param("ids", days.stream().map(day -> Ids.next().toString()).toArray(String[]::new))
                .param("dates", days.stream().map(day -> day.date().toString()).toArray(String[]::new))
                .param("kinds", days.stream().map(day -> day.kind().label()).toArray(String[]::new))
                .param("names", days.stream().map(SpecialDay::name).toArray(String[]::new))
                .param("sources", days.stream().map(SpecialDay::source).toArray(String[]::new))
                .update();
    }

    void takeBack(LocalDate date, String reason) {
        sql.sql("""
                insert into calendar.day (id, date, kind, name, source) values (:id, :date, 'thuong', '', :reason)
                on conflict on constraint day_once
                do update set kind = excluded.kind, name = excluded.name, source = excluded.source""")
                .param("id", Ids.next())
                .param("date", date)
                .param("reason", reason)
                .update();
    }

    /** The line that says what was and what took its place; null where there was nothing. */
    void note(UUID account, String what, @Nullable Object was, Object became, Instant at) {
        sql.sql("""
                insert into calendar.change (account, what, at, was, became)
                values (:account, :what, :at, :was::jsonb, :became::jsonb)""")
                .param("account", account)
                .param("what", what)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("was", was == null ? null : JSON.writeValueAsString(was))
                .param("became", JSON.writeValueAsString(became))
                .update();
    }

    private static SpecialDay day(ResultSet row) throws SQLException {
        var kind = SpecialDay.Kind.BY_LABEL.get(row.getString("kind"));
        if (kind == null) throw new IllegalStateException("unknown kind of day");
        return new SpecialDay(
                row.getObject("date", LocalDate.class), kind, row.getString("name"), row.getString("source"));
    }

    private static SessionRule session(ResultSet row) throws SQLException {
        var from = row.getObject("from_time", LocalTime.class);
        return new SessionRule(
                DayOfWeek.of(row.getInt("weekday")),
                from == null ? null : new Hours(from, row.getObject("to_time", LocalTime.class)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
