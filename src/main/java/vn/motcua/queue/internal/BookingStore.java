package vn.motcua.queue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.queue.BookTimes.Booked;
import vn.motcua.queue.BookTimes.State;
import vn.motcua.queue.CounterService;
import vn.motcua.shared.Ids;

/** Booked times and the places still free. */
@Repository
class BookingStore {

    /** A booking as the use cases see it. */
    record Row(UUID id, UUID agency, UUID service, Instant starts, UUID account, State state) {}

    private final JdbcClient jdbc;

    BookingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Instant, Integer> taken(UUID service, Instant from, Instant to) {
        var taken = new HashMap<Instant, Integer>();
        jdbc.sql(
                        "select starts, taken from queue.slot where service_id = :service and starts >= :from and starts < :to")
                .param("service", service)
                .param("from", Rows.utc(from))
                .param("to", Rows.utc(to))
                .query(row -> {
                    taken.put(Rows.instant(row, "starts"), row.getInt("taken"));
                });
        return taken;
    }

    /**
     * Takes a place and writes the booking with its journal line in one statement.
     *
     * @return false when the last place is gone
     */
    boolean book(UUID id, CounterService service, LocalDate day, Instant starts, String code, Act act) {
        return jdbc.sql("""
                        with place as (
                            insert into queue.slot as s (service_id, starts, taken) values (:service, :starts, 1)
                            on conflict (service_id, starts) do update set taken = s.taken + 1 where s.taken < :capacity
                            returning service_id),
                        made as (
                            insert into queue.booking (id, agency_id, service_id, day, starts, code, account_id, state,
                                booked_at, request_id)
                            select :id, :agency, service_id, :day, :starts, :code, :account, 'BOOKED', :at, :request
                              from place
                            returning agency_id, service_id),
                        line as (
                            insert into queue.journal (id, agency_id, action, service_id, account_id, at, detail, request_id,
                                request_sum)
                            select :line, agency_id, :action, service_id, :account, :at, :detail, :request, :sum from made)
                        select count(*) from made
                        """)
                        .param("service", service.id())
                        .param("starts", Rows.utc(starts))
                        .param("capacity", service.booking().capacity())
                        .param("id", id)
                        .param("agency", service.agency())
                        .param("day", day)
                        .param("code", code)
                        .param("account", act.account())
                        .param("at", Rows.utc(act.at()))
                        .param("request", act.request())
                        .param("line", Ids.next())
                        .param("action", act.action().name())
                        .param("detail", act.detail())
                        .param("sum", act.sum())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Frees the place again; false when it was not booked any more. */
    boolean cancel(UUID id, Act act) {
        return jdbc.sql("""
                        with gone as (
                            update queue.booking set state = 'CANCELLED' where id = :id and state = 'BOOKED'
                            returning agency_id, service_id, starts),
                        freed as (
                            update queue.slot s set taken = s.taken - 1
                              from gone g where s.service_id = g.service_id and s.starts = g.starts),
                        line as (
                            insert into queue.journal (id, agency_id, action, service_id, account_id, at, detail, request_id,
                                request_sum)
                            select :line, agency_id, :action, service_id, :account, :at, :detail, :request, :sum from gone)
                        select count(*) from gone
                        """)
                        .param("id", id)
                        .param("line", Ids.next())
                        .param("action", act.action().name())
                        .param("account", act.account())
                        .param("at", Rows.utc(act.at()))
                        .param("detail", act.detail())
                        .param("request", act.request())
                        .param("sum", act.sum())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    Optional<Row> byId(UUID id) {
        return jdbc.sql("select id, agency_id, service_id, starts, account_id, state from queue.booking where id = :id")
                .param("id", id)
                .query(BookingStore::row)
                .optional();
    }

    Optional<Row> byCode(UUID agency, LocalDate day, String code) {
        return jdbc.sql("""
                select id, agency_id, service_id, starts, account_id, state
                  from queue.booking where agency_id = :agency and day = :day and code = :code
                """)
                .param("agency", agency)
                .param("day", day)
                .param("code", code)
                .query(BookingStore::row)
                .optional();
    }

    Optional<UUID> byRequest(UUID request) {
        return jdbc.sql("select id from queue.booking where request_id = :request")
                .param("request", request)
                .query(UUID.class)
                .optional();
    }

    boolean onAnotherDay(UUID agency, LocalDate day, String code) {
        return jdbc.sql("""
                select exists (select 1 from queue.booking
                                where agency_id = :agency and code = :code and day <> :day and state = 'BOOKED'
                                  and day between :from and :to)
                """)
                .param("agency", agency)
                .param("day", day)
                .param("code", code)
                .param("from", day.minusDays(31))
                .param("to", day.plusDays(31))
                .query(Boolean.class)
                .single();
    }

    int open(UUID account, Instant now) {
        return jdbc.sql("""
                select count(*) from queue.booking where account_id = :account and starts >= :now and state = 'BOOKED'
                """)
                .param("account", account)
                .param("now", Rows.utc(now))
                .query(Integer.class)
                .single();
    }

    Optional<Booked> shown(UUID id) {
        return jdbc.sql("""
                select b.id, b.agency_id, s.letter, s.name, s.name_en, b.starts, b.code, b.state, t.label
                  from queue.booking b join queue.service s on s.id = b.service_id
                  left join queue.ticket t on t.id = b.ticket_id
                 where b.id = :id
                """).param("id", id).query(BookingStore::booked).optional();
    }

    List<Booked> mine(UUID account, Instant from) {
        return jdbc.sql("""
                select b.id, b.agency_id, s.letter, s.name, s.name_en, b.starts, b.code, b.state, t.label
                  from queue.booking b join queue.service s on s.id = b.service_id
                  left join queue.ticket t on t.id = b.ticket_id
                 where b.account_id = :account and b.starts >= :from and b.state <> 'CANCELLED'
                 order by b.starts, b.id
                 limit 100
                """)
                .param("account", account)
                .param("from", Rows.utc(from))
                .query(BookingStore::booked)
                .list();
    }

    List<Booked> of(UUID agency, LocalDate day) {
        return jdbc.sql("""
                select b.id, b.agency_id, s.letter, s.name, s.name_en, b.starts, b.code, b.state, t.label
                  from queue.booking b join queue.service s on s.id = b.service_id
                  left join queue.ticket t on t.id = b.ticket_id
                 where b.agency_id = :agency and b.day = :day and b.state <> 'CANCELLED'
                 order by b.starts, s.letter, b.id
                 limit 1000
                """)
                .param("agency", agency)
                .param("day", day)
                .query(BookingStore::booked)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Rows.id(row, "id"),
                Rows.id(row, "agency_id"),
                Rows.id(row, "service_id"),
                Rows.instant(row, "starts"),
                Rows.id(row, "account_id"),
                State.valueOf(row.getString("state")));
    }

    private static Booked booked(ResultSet row, int number) throws SQLException {
        return new Booked(
                Rows.id(row, "id"),
                Rows.id(row, "agency_id"),
                row.getString("letter"),
                row.getString("name"),
                row.getString("name_en"),
                Rows.instant(row, "starts"),
                row.getString("code"),
                State.valueOf(row.getString("state")),
                row.getString("label"));
    }
}
