package vn.motcua.dossier.internal;

import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.Seal;
import vn.motcua.audit.Seals;
import vn.motcua.dossier.JournalSeals;

/**
 * Seals the heads of the journals that moved since the last round: the last line of a chain stands for all before it.
 * Looks back further than that round, because a long transaction shows its lines late. Memory stays flat however many
 * there are.
 */
@Component
class Sealing implements JournalSeals {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final Instant BEGINNING = Instant.EPOCH;

    private final ExecutorService behind = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("sealing").factory());
    private final Seals seals;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration overlap;

    Sealing(
            Seals seals,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${motcua.seal.overlap}") Duration overlap) {
        this.seals = seals;
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(5_000);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.clock = clock;
        this.overlap = overlap;
    }

    /** @return how many heads were sealed that were not before */
    long seal() {
        try (var round = seals.begin(clock.instant(), overlap)) {
            transaction.executeWithoutResult(ignored -> heads(round.since().orElse(BEGINNING), round));
            return round.finish();
        }
    }

    /** After work that is done and stays done. Nobody waits for it but the end of the program. */
    void sealSoon() {
        behind.execute(this::sealIfPossible);
    }

    @PreDestroy
    void finish() {
        behind.close();
    }

    /** What is not sealed now is sealed by the next round. */
    void sealIfPossible() {
        try {
            seal();
        } catch (UncheckedIOException | DataAccessException | TransactionException failure) {
            LOG.error("the heads of the journals could not be sealed: {}", failure.toString());
        }
    }

    @Override
    public Reached reached() {
        var until = seals.covered().orElse(null);
        var waiting = jdbc.queryForObject(
                "select min(recorded) from dossier.journal where recorded > ?",
                OffsetDateTime.class,
                Timestamp.from(until == null ? BEGINNING : until));
        return new Reached(until, waiting == null ? null : waiting.toInstant());
    }

    // Backwards, as the primary key gives both columns without sorting where the whole journal is read.
    private void heads(Instant since, Seals.Round round) {
        jdbc.query(
                """
                select distinct on (dossier_id) dossier_id, seq, hash
                from dossier.journal
                where recorded >= ?
                order by dossier_id desc, seq desc
                """,
                row -> {
                    round.add(new Seal(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3)));
                },
                Timestamp.from(since));
    }
}
