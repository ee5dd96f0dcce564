package vn.motcua.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.transaction.TransactionSystemException;

class OutageWatchTest {

    private final OutageWatch watch = new OutageWatch(nowhere());

    @Test
    void a_rollback_that_fails_does_not_hide_that_the_database_went_away() {
        var failure = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        failure.initApplicationException(new IllegalStateException(new SQLException("terminating", "57P01")));

        assertThat(watch.caused(failure)).isTrue();
        watch.destroy();
    }

    @Test
    void a_defect_is_no_outage_even_where_its_rollback_fails() {
        var failure = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        failure.initApplicationException(new IllegalStateException(new SQLException("no such column", "42703")));

        assertThat(watch.caused(failure)).isFalse();
    }

    private static PGSimpleDataSource nowhere() {
        var database = new PGSimpleDataSource();
        database.setPortNumbers(new int[] {1});
        return database;
    }
}
