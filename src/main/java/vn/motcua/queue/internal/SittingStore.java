package vn.motcua.queue.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.queue.Sitting;
import vn.motcua.shared.Ids;

/** Who sits where. */
@Repository
class SittingStore {

    private final JdbcClient jdbc;

    SittingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counters of an agency somebody sits at, by number. */
    List<Sitting> of(UUID agency, LocalDate day) {
        return jdbc.sql("""
                select id, agency_id, day, counter, account_id, officer_id, stands_for, from_at, to_at
                  from queue.sitting
                 where agency_id = :agency and day = :day and to_at is null
                 order by counter
                """)
                .param("agency", agency)
                .param("day", day)
                .query(Rows::sitting)
                .list();
    }

    Optional<Sitting> of(UUID agency, LocalDate day, UUID account) {
        return jdbc.sql("""
                select id, agency_id, day, counter, account_id, officer_id, stands_for, from_at, to_at
                  from queue.sitting
                 where agency_id = :agency and day = :day and account_id = :account and to_at is null
                """)
                .param("agency", agency)
                .param("day", day)
                .param("account", account)
                .query(Rows::sitting)
                .optional();
    }

    /** The sitting a request began or ended: of that counter, the last one. */
    Optional<Sitting> last(UUID agency, int counter, UUID account) {
        return jdbc.sql("""
                select id, agency_id, day, counter, account_id, officer_id, stands_for, from_at, to_at
                  from queue.sitting
                 where agency_id = :agency and counter = :counter and account_id = :account
                 order by id desc limit 1
                """)
                .param("agency", agency)
                .param("counter", counter)
                .param("account", account)
                .query(Rows::sitting)
                .optional();
    }

    /** Ends the sitting of whoever sits at a counter; their tickets stay at it. */
    int relieve(UUID agency, LocalDate day, int counter, Act act) {
        return jdbc.sql("""
                update queue.sitting set to_at = greatest(from_at, :at)
                 where agency_id = :agency and day = :day and counter = :counter and to_at is null
                """)
                .param("agency", agency)
                .param("day", day)
                .param("counter", counter)
                .param("at", Rows.utc(act.at()))
                .update();
    }

    void open(UUID agency, LocalDate day, int counter, @Nullable UUID officer, @Nullable UUID standsFor, Act act) {
        jdbc.sql("""
                with made as (
                    insert into queue.sitting (id, agency_id, day, counter, account_id, officer_id, stands_for, from_at)
                    values (:id, :agency, :day, :counter, :account, :officer, :standsFor, :at)
                    returning agency_id),
                line as (
                    insert into queue.journal (id, agency_id, action, counter, account_id, at, detail, request_id, request_sum)
                    select :line, agency_id, :action, :counter, :account, :at, :detail, :request, :sum from made),
                told as (
                    insert into queue.board as b (agency_id, version) select agency_id, 1 from made
                    on conflict (agency_id) do update set version = b.version + 1)
                select count(*) from made
                """)
                .param("id", Ids.next())
                .param("agency", agency)
                .param("day", day)
                .param("counter", counter)
                .param("account", act.account())
                .param("officer", officer)
                .param("standsFor", standsFor)
                .param("at", Rows.utc(act.at()))
                .param("line", Ids.next())
                .param("action", act.action().name())
                .param("detail", act.detail())
                .param("request", act.request())
                .param("sum", act.sum())
                .query(Integer.class)
                .single();
    }

    /**
     * Ends a sitting whose counter serves nobody, and gives tickets only this counter could call back to their services.
     *
     * @return false when a ticket is still being served there
     */
    boolean close(Sitting sitting, Act act) {
        return jdbc.sql("""
                        with ended as (
                            update queue.sitting p set to_at = greatest(p.from_at, :at)
                             where p.id = :id and p.to_at is null
                               and not exists (select 1 from queue.ticket t
                                                where t.agency_id = :agency and t.day = :day and t.counter = :counter
                                                  and t.state = 'CALLED')
                            returning p.agency_id),
                        freed as (
                            update queue.ticket t set wanted_counter = null, version = t.version + 1
                              from ended e
                             where t.agency_id = e.agency_id and t.day = :day and t.state = 'WAITING'
                               and t.wanted_counter = :counter),
                        line as (
                            insert into queue.journal (id, agency_id, action, counter, account_id, at, detail, request_id,
                                request_sum)
                            select :line, agency_id, :action, :counter, :account, :at, :detail, :request, :sum from ended),
                        told as (
                            insert into queue.board as b (agency_id, version) select agency_id, 1 from ended
                            on conflict (agency_id) do update set version = b.version + 1)
                        select count(*) from ended
                        """)
                        .param("id", sitting.id())
                        .param("agency", sitting.agency())
                        .param("day", sitting.day())
                        .param("counter", sitting.counter())
                        .param("account", act.account())
                        .param("at", Rows.utc(act.at()))
                        .param("line", Ids.next())
                        .param("action", act.action().name())
                        .param("detail", act.detail())
                        .param("request", act.request())
                        .param("sum", act.sum())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
