package vn.motcua.queue.internal;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** Finds what a request already did; lines are written by the statement of the act itself. */
@Repository
class JournalStore {

    /** A line as far as a retry needs it. */
    record Line(
            @Nullable UUID ticket,
            @Nullable UUID agency,
            @Nullable Integer counter,
            long sum) {}

    private final JdbcClient jdbc;

    JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Acts once: a request that already did it is answered from what it left, also when both come in the same instant.
     *
     * @param clash what it means that another row stood in the way; null where nothing but the request can
     */
    <T> Outcome<T> once(
            Act act, Function<Line, Outcome<T>> again, Supplier<Outcome<T>> doing, @Nullable QueueRefusal clash) {
        var earlier = find(act.request());
        if (earlier.isPresent()) return replayed(earlier.get(), act, again);
        try {
            var outcome = doing.get();
            if (outcome instanceof Outcome.Done<T>) return outcome;
            // refused perhaps because the same request did it a moment ago
            var meanwhile = find(act.request());
            return meanwhile.isPresent() ? replayed(meanwhile.get(), act, again) : outcome;
        } catch (DuplicateKeyException taken) {
            var meanwhile = find(act.request());
            if (meanwhile.isPresent()) return replayed(meanwhile.get(), act, again);
            if (clash == null) throw taken;
            return Outcome.refused(clash);
        }
    }

    private static <T> Outcome<T> replayed(Line line, Act act, Function<Line, Outcome<T>> again) {
        return line.sum() == act.sum() ? again.apply(line) : Outcome.refused(QueueRefusal.REQUEST_REUSED);
    }

    Optional<Line> find(UUID request) {
        return jdbc.sql("""
                select ticket_id, agency_id, counter, request_sum from queue.journal where request_id = :request
                """)
                .param("request", request)
                .query((row, n) -> new Line(
                        row.getObject("ticket_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        Rows.count(row, "counter"),
                        row.getLong("request_sum")))
                .optional();
    }

    /** A line about no ticket and no counter. */
    void add(UUID agency, @Nullable UUID service, Act act) {
        jdbc.sql("""
                insert into queue.journal (id, agency_id, action, service_id, account_id, at, detail, request_id, request_sum)
                values (:id, :agency, :action, :service, :account, :at, :detail, :request, :sum)
                """)
                .param("id", Ids.next())
                .param("agency", agency)
                .param("action", act.action().name())
                .param("service", service)
                .param("account", act.account())
                .param("at", Rows.utc(act.at()))
                .param("detail", act.detail())
                .param("request", act.request())
                .param("sum", act.sum())
                .update();
    }
}
