package vn.motcua.queue.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.queue.Figures;
import vn.motcua.queue.QueueQuery.Desk;
import vn.motcua.queue.Ticket;

/** Reads tickets for people to look at. */
@Repository
class ViewStore {

    private final JdbcClient jdbc;

    ViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who waits for a counter, or at the whole agency without one, in the order of calling. */
    List<Ticket> waiting(UUID agency, LocalDate day, @Nullable Integer counter, Instant now) {
        return jdbc.sql("""
                select t.id, t.agency_id, t.service_id, t.day, t.label, t.state, t.version, t.booked_for, t.taken_at,
                       t.queued_at, t.wanted_counter, t.counter, t.account_id, t.first_called, t.serving_since, t.called_at,
                       t.calls, t.waited_s, t.served_s, t.ended_at, t.dossiers
                  from queue.ticket t join queue.service s on s.id = t.service_id
                 where t.agency_id = :agency and t.day = :day and t.state = 'WAITING'
                   and (cast(:counter as int) is null or t.wanted_counter = :counter
                        or t.wanted_counter is null and cast(:counter as int) = any (s.counters))
                 order by coalesce(t.booked_for <= :now, false) desc, t.booked_for is not null,
                          coalesce(t.booked_for, t.taken_at), t.id
                 limit :most
                """)
                .param("agency", agency)
                .param("day", day)
                .param("counter", counter)
                .param("now", Rows.utc(now))
                .param("most", Desk.LISTED)
                .query(Rows::ticket)
                .list();
    }

    int waitingCount(UUID agency, LocalDate day, @Nullable Integer counter) {
        return jdbc.sql("""
                select count(*)
                  from queue.ticket t join queue.service s on s.id = t.service_id
                 where t.agency_id = :agency and t.day = :day and t.state = 'WAITING'
                   and (cast(:counter as int) is null or t.wanted_counter = :counter
                        or t.wanted_counter is null and cast(:counter as int) = any (s.counters))
                """)
                .param("agency", agency)
                .param("day", day)
                .param("counter", counter)
                .query(Integer.class)
                .single();
    }

    List<Ticket> skipped(UUID agency, LocalDate day) {
        return jdbc.sql("""
                select id, agency_id, service_id, day, label, state, version, booked_for, taken_at, queued_at,
                       wanted_counter, counter, account_id, first_called, serving_since, called_at, calls, waited_s,
                       served_s, ended_at, dossiers
                  from queue.ticket
                 where agency_id = :agency and day = :day and called_at is not null and state = 'SKIPPED'
                 order by called_at desc, id desc
                 limit :most
                """)
                .param("agency", agency)
                .param("day", day)
                .param("most", Desk.LISTED)
                .query(Rows::ticket)
                .list();
    }

    Optional<Ticket> servedAt(UUID agency, LocalDate day, int counter) {
        return jdbc.sql("""
                select id, agency_id, service_id, day, label, state, version, booked_for, taken_at, queued_at,
                       wanted_counter, counter, account_id, first_called, serving_since, called_at, calls, waited_s,
                       served_s, ended_at, dossiers
                  from queue.ticket
                 where agency_id = :agency and day = :day and state = 'CALLED' and counter = :counter
                """)
                .param("agency", agency)
                .param("day", day)
                .param("counter", counter)
                .query(Rows::ticket)
                .optional();
    }

    /** How many of its service are called before a ticket that waits. */
    int ahead(Ticket ticket, Instant now) {
        return jdbc.sql("""
                select place - 1
                  from (select id, row_number() over (order by coalesce(booked_for <= :now, false) desc,
                                                               booked_for is not null,
                                                               coalesce(booked_for, taken_at), id) as place
                          from queue.ticket
                         where agency_id = :agency and day = :day and state = 'WAITING' and service_id = :service
                           and (wanted_counter is null or wanted_counter = cast(:wanted as int))) as line
                 where id = :id
                """)
                .param("now", Rows.utc(now))
                .param("agency", ticket.agency())
                .param("day", ticket.day())
                .param("service", ticket.service())
                .param("wanted", ticket.place().wanted())
                .param("id", ticket.id())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The total and the services of a day, all in one query. */
    Figures figures(UUID agency, LocalDate day, Instant now) {
        var rows = new ArrayList<Figures.Row>();
        jdbc.sql("""
                select coalesce(s.letter, '') as letter, coalesce(s.name, '') as name, coalesce(s.name_en, '') as name_en,
                       count(*) as taken,
                       count(*) filter (where t.state = 'WAITING') as waiting,
                       count(*) filter (where t.state = 'CALLED') as serving,
                       count(*) filter (where t.state = 'SKIPPED') as skipped,
                       count(*) filter (where t.state = 'DONE') as served,
                       round(avg(t.waited_s) filter (where t.first_called is not null))::int as average_wait,
                       max(t.waited_s + case when t.state = 'WAITING'
                               then greatest(0, extract(epoch from :now - t.queued_at)) else 0 end)::int as longest_wait,
                       round(avg(t.served_s) filter (where t.state = 'DONE'))::int as average_serving
                  from queue.ticket t join queue.service s on s.id = t.service_id
                 where t.agency_id = :agency and t.day = :day
                 group by grouping sets ((), (s.letter, s.name, s.name_en))
                 order by 1
                """)
                .param("agency", agency)
                .param("day", day)
                .param("now", Rows.utc(now))
                .query(row -> {
                    rows.add(new Figures.Row(
                            row.getString("letter"),
                            row.getString("name"),
                            row.getString("name_en"),
                            row.getInt("taken"),
                            row.getInt("waiting"),
                            row.getInt("serving"),
                            row.getInt("skipped"),
                            row.getInt("served"),
                            Rows.count(row, "average_wait"),
                            Rows.count(row, "longest_wait"),
                            Rows.count(row, "average_serving")));
                });
        return new Figures(day, rows.getFirst(), rows.subList(1, rows.size()));
    }
}
