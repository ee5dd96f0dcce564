package vn.motcua.queue.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.queue.TakeTicket;
import vn.motcua.queue.Ticket;
import vn.motcua.shared.Ids;

/** Writes tickets: every act is one statement that also leaves its line and moves the board. */
@Repository
class TicketStore {

    private final JdbcClient jdbc;

    TicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Ticket> find(UUID id) {
        return jdbc.sql("""
                select id, agency_id, service_id, day, label, state, version, booked_for, taken_at, queued_at,
                       wanted_counter, counter, account_id, first_called, serving_since, called_at, calls, waited_s,
                       served_s, ended_at, dossiers
                  from queue.ticket where id = :id
                """).param("id", id).query(Rows::ticket).optional();
    }

    /**
     * Gives the next number of a service, allocated under its counter's lock; a booking, where one is named, becomes this
     * ticket in the same statement.
     *
     * @return false when the day's numbers are used up or the booking is not open any more
     */
    boolean take(UUID id, UUID service, LocalDate day, @Nullable Instant bookedFor, @Nullable UUID booking, Act act) {
        return jdbc.sql("""
                        with wanted as (
                            select s.id, s.agency_id, s.letter from queue.service s
                             where s.id = :service
                               and (cast(:booking as uuid) is null or exists (
                                    select 1 from queue.booking b where b.id = :booking and b.state = 'BOOKED'))),
                        counted as (
                            insert into queue.number_counter as c (service_id, day, last)
                            select id, :day, 1 from wanted
                            on conflict (service_id, day) do update set last = c.last + 1 where c.last < :most
                            returning service_id, last),
                        made as (
                            insert into queue.ticket (id, agency_id, service_id, day, label, state, version, booked_for,
                                taken_at, queued_at)
                            select :id, w.agency_id, w.id, :day,
                                   w.letter || lpad(c.last::text, greatest(3, length(c.last::text)), '0'),
                                   'WAITING', 1, :bookedFor, :at, :at
                              from counted c join wanted w on w.id = c.service_id
                            returning id, agency_id, service_id),
                        arrived as (
                            update queue.booking b set state = 'ARRIVED', ticket_id = m.id
                              from made m where b.id = :booking),
                        line as (
                            insert into queue.journal (id, agency_id, ticket_id, action, service_id, account_id, at, detail,
                                request_id, request_sum)
                            select :line, agency_id, id, :action, service_id, :account, :at, :detail, :request, :sum
                              from made),
                        told as (
                            insert into queue.board as b (agency_id, version) select agency_id, 1 from made
                            on conflict (agency_id) do update set version = b.version + 1)
                        select count(*) from made
                        """)
                        .param("id", id)
                        .param("service", service)
                        .param("day", day)
                        .param("most", TakeTicket.MOST_PER_DAY)
                        .param("bookedFor", Rows.utc(bookedFor))
                        .param("booking", booking)
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

    /**
     * Calls the next ticket to a counter at which the account sits; empty when nobody waits for it. One counter calls one
     * at a time, so that a double click waits for the first instead of finding every ticket in somebody's hands.
     */
    Optional<UUID> callNext(UUID agency, LocalDate day, int counter, Act act) {
        return jdbc.sql("""
                with seat as materialized (
                    select p.id from queue.sitting p
                     where p.agency_id = :agency and p.day = :day and p.counter = :counter
                       and p.account_id = :account and p.to_at is null
                       for update),
                next as (
                    select t.id
                      from queue.ticket t join queue.service s on s.id = t.service_id
                     where t.agency_id = :agency and t.day = :day and t.state = 'WAITING'
                       and (t.wanted_counter = :counter
                            or t.wanted_counter is null and :counter = any (s.counters))
                       and exists (select 1 from seat)
                     order by coalesce(t.booked_for <= :at, false) desc, t.booked_for is not null,
                              coalesce(t.booked_for, t.taken_at), t.id
                     limit 1
                       for update of t skip locked),
                called as (
                    update queue.ticket t
                       set state = 'CALLED', version = t.version + 1, counter = :counter, account_id = :account,
                           first_called = coalesce(t.first_called, :at), serving_since = :at, called_at = :at,
                           calls = t.calls + 1,
                           waited_s = t.waited_s + greatest(0, extract(epoch from :at - t.queued_at))::int
                      from next where t.id = next.id and t.state = 'WAITING'
                    returning t.id, t.agency_id, t.service_id),
                line as (
                    insert into queue.journal (id, agency_id, ticket_id, action, service_id, counter, account_id, at,
                        detail, request_id, request_sum)
                    select :line, agency_id, id, :action, service_id, :counter, :account, :at, :detail, :request, :sum
                      from called),
                told as (
                    insert into queue.board as b (agency_id, version) select agency_id, 1 from called
                    on conflict (agency_id) do update set version = b.version + 1)
                select id from called
                """)
                .param("agency", agency)
                .param("day", day)
                .param("counter", counter)
                .param("account", act.account())
                .param("at", Rows.utc(act.at()))
                .param("line", Ids.next())
                .param("action", act.action().name())
                .param("detail", act.detail())
                .param("request", act.request())
                .param("sum", act.sum())
                .query(UUID.class)
                .optional();
    }

    /** Writes what a rule decided about a ticket of that version; false when it changed meanwhile. */
    boolean move(Ticket was, Ticket now, Act act) {
        return jdbc.sql("""
                        with moved as (
                            update queue.ticket
                               set service_id = :service, state = :state, version = version + 1, queued_at = :queued,
                                   wanted_counter = :wanted, counter = :counter, account_id = :officer,
                                   serving_since = :servingSince, called_at = :called, calls = :calls,
                                   waited_s = :waited, served_s = :served, ended_at = :ended, dossiers = :dossiers
                             where id = :id and version = :version
                            returning id, agency_id, service_id),
                        line as (
                            insert into queue.journal (id, agency_id, ticket_id, action, service_id, counter, account_id,
                                at, detail, request_id, request_sum)
                            select :line, agency_id, id, :action, service_id, :at_counter, :account, :at, :detail, :request,
                                   :sum
                              from moved),
                        told as (
                            insert into queue.board as b (agency_id, version) select agency_id, 1 from moved
                            on conflict (agency_id) do update set version = b.version + 1)
                        select count(*) from moved
                        """)
                        .param("service", now.service())
                        .param("state", now.state().name())
                        .param("queued", Rows.utc(now.times().queued()))
                        .param("wanted", now.place().wanted())
                        .param("counter", now.place().counter())
                        .param("officer", now.place().officer())
                        .param("servingSince", Rows.utc(now.times().servingSince()))
                        .param("called", Rows.utc(now.times().called()))
                        .param("calls", now.place().calls())
                        .param("waited", now.times().waited())
                        .param("served", now.times().served())
                        .param("ended", Rows.utc(now.times().ended()))
                        .param("dossiers", now.dossiers().toArray(String[]::new))
                        .param("id", was.id())
                        .param("version", was.version())
                        .param("line", Ids.next())
                        .param("action", act.action().name())
                        .param(
                                "at_counter",
                                now.place().counter() == null
                                        ? was.place().counter()
                                        : now.place().counter())
                        .param("account", act.account())
                        .param("at", Rows.utc(act.at()))
                        .param("detail", act.detail())
                        .param("request", act.request())
                        .param("sum", act.sum())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
