package vn.motcua.form.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.form.Filings;

/** Announces three days before that a filing will be thrown away, once after each save, and throws away what is over. */
@Component
class Reminding {

    static final Duration BEFORE = Duration.ofDays(3);

    private static final int BATCH = 200;

    private record Ending(UUID filing, UUID account) {}

    private final JdbcClient jdbc;
    private final FilingStore filings;
    private final FilingTelling telling;
    private final TransactionOperations transactions;
    private final Clock clock;

    Reminding(
            JdbcClient jdbc,
            FilingStore filings,
            FilingTelling telling,
            TransactionOperations transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.filings = filings;
        this.telling = telling;
        this.transactions = transactions;
        this.clock = clock;
    }

    void remind() {
        var now = clock.instant();
        filings.forget(now.minus(Filings.KEPT));
        telling.forget(now);
        int reminded;
        do {
            var done = transactions.execute(ignored -> batch(now));
            reminded = done == null ? 0 : done;
        } while (reminded == BATCH);
    }

    private int batch(Instant now) {
        var ending = jdbc.sql("""
                update form.filing set reminded = :now
                where id in (
                    select id from form.filing
                    where saved < :before and state in ('open', 'waiting') and (reminded is null or reminded < saved)
                    order by saved limit :most for update skip locked)
                returning id, account_id
                """)
                .param("now", FilingStore.utc(now))
                .param("before", FilingStore.utc(now.minus(Filings.KEPT).plus(BEFORE)))
                .param("most", BATCH)
                .query((row, n) -> new Ending(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        for (var each : ending) telling.ending(each.filing(), each.account(), silent(each.filing()), now);
        return ending.size();
    }

    private List<UUID> silent(UUID filing) {
        return jdbc.sql("""
                select id from form.companion
                where filing_id = :filing and state = 'asked' and contact is not null order by id
                """).param("filing", filing).query(UUID.class).list();
    }
}
