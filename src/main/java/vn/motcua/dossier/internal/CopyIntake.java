package vn.motcua.dossier.internal;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Ids;

/** Takes registers over through COPY: round trips and statement overhead would cost more than the rows. */
@Component
final class CopyIntake implements BulkIntake {

    private final DataSource source;
    private final Sealing sealing;

    /** One import a node holds connections; those that wait for it hold none. */
    private final Semaphore turn = new Semaphore(1, true);

    CopyIntake(DataSource source, Sealing sealing) {
        this.source = source;
        this.sealing = sealing;
    }

    @Override
    public Taking begin(String fileName, Actor by, InstantSource clock, Runnable waiting) {
        if (!turn.tryAcquire()) {
            waiting.run();
            turn.acquireUninterruptibly();
        }
        try {
            return open(fileName, by, clock, waiting);
        } catch (SQLException | RuntimeException failure) {
            turn.release();
            throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
        }
    }

    private Taking open(String fileName, Actor by, InstantSource clock, Runnable waiting) throws SQLException {
        var connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            var store = new TakenInStore(connection);
            store.waitForOtherImports(waiting);
            store.planForGrowth();
            var recorded = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var origin = new Import(Ids.next(), fileName, by.account(), recorded);
            var persons = PersonsAhead.open(source.getConnection());
            return new CopyTaking(connection, store, persons, origin, sealing::sealSoon, turn::release);
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }
}
