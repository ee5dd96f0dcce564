package vn.motcua.remotehelp.internal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.Ids;

/** The journal of remote help, and the outcomes of requests that are kept with it. */
@Repository
class JournalStore {

    /** @param booking null where an offer was kept */
    record Line(long sum, UUID offer, @Nullable UUID booking) {}

    private final JdbcClient jdbc;

    JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a request left, if it was heard before. Those of one name, a request or an account, wait for each other until the
     * transaction ends.
     */
    Optional<Line> earlier(UUID request) {
        lock(request);
        return jdbc.sql("select request_sum, offer_id, booking_id from remotehelp.journal where request_id = :request")
                .param("request", request)
                .query((row, number) -> new Line(
                        row.getLong("request_sum"),
                        row.getObject("offer_id", UUID.class),
                        row.getObject("booking_id", UUID.class)))
                .optional();
    }

    void lock(UUID name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "remotehelp " + name)
                .query(row -> {});
    }

    void add(Act act, UUID agency, UUID offer, @Nullable UUID booking) {
        jdbc.sql("""
                insert into remotehelp.journal (id, agency_id, offer_id, booking_id, action, account_id, at, request_id,
                    request_sum)
                values (:id, :agency, :offer, :booking, :action, :account, :at, :request, :sum)
                """)
                .param("id", Ids.next())
                .param("agency", agency)
                .param("offer", offer)
                .param("booking", booking)
                .param("action", act.action().name())
                .param("account", act.account())
                .param("at", Rows.utc(act.at()))
                .param("request", act.request())
                .param("sum", act.sum())
                .update();
    }
}
