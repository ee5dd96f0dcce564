package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.Seals;
import vn.motcua.database.internal.Superuser;
import vn.motcua.dossier.JournalVerification;

/**
 * The database's superuser who knows how the chains are made. What it does is seen by the verification inside its own
 * transaction and then rolled back, so that tests may share the database.
 */
final class Intruder {

    private final DataSource application;
    private final Seals seals;

    private JdbcClient jdbc;
    private JournalReader journals;

    Intruder(DataSource application, Seals seals) {
        this.application = application;
        this.seals = seals;
    }

    /** What the verification says after the deed. */
    JournalVerification.Report after(Runnable deed) {
        try (var own = Superuser.source(application).getConnection()) {
            var source = new SingleConnectionDataSource(own, true);
            var transactions = new JdbcTransactionManager(source);
            jdbc = JdbcClient.create(source);
            journals = new JournalReader(new JdbcTemplate(source), transactions);
            var verification = new Verification(journals, new SealedHeads(seals, jdbc));
            Supplier<JournalVerification.Report> look =
                    () -> verification.verify(new World().operator()).orElseThrow();
            return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                status.setRollbackOnly();
                deed.run();
                return look.get();
            }));
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Changes line {@code from} and makes the rest of the chain, and the dossier's row, agree with it again. */
    void rewrite(String code, int from) {
        jdbc.sql("""
                update dossier.journal set actor_id = gen_random_uuid()
                where seq = :seq and dossier_id = (select id from dossier.dossier where code = :code)
                """).param("seq", from).param("code", code).update();
        var rows = new ArrayList<JournalReader.Row>();
        journals.read(row -> {
            if (row.code().equals(code)) rows.add(row);
        });
        var hash = Chain.START;
        for (var row : rows) {
            var line = Objects.requireNonNull(row.line());
            hash = line.seq() == 1 ? Chain.firstHash(line, code) : Chain.hash(hash, line);
            jdbc.sql("update dossier.journal set hash = :hash where dossier_id = :id and seq = :seq")
                    .param("hash", hash)
                    .param("id", row.dossier())
                    .param("seq", line.seq())
                    .update();
        }
        standOnLastLine(code);
    }

    /** Removes all lines after {@code kept} and sets the dossier's row back to that line. */
    void cut(String code, int kept) {
        jdbc.sql("""
                delete from dossier.journal
                where seq > :kept and dossier_id = (select id from dossier.dossier where code = :code)
                """).param("kept", kept).param("code", code).update();
        standOnLastLine(code);
    }

    private void standOnLastLine(String code) {
        jdbc.sql("""
                update dossier.dossier d
                set version = j.seq, head = j.hash, status = j.status, waiting_since = null,
                    desk = ('{1,2,2,4}'::smallint[])[array_position('{FILED,RECEIVED,PROCESSING,RESOLVED}'::text[], j.status)]
                from (select distinct on (dossier_id) dossier_id, seq, hash, status
                      from dossier.journal order by dossier_id, seq desc) j
                where j.dossier_id = d.id and d.code = :code
                """).param("code", code).update();
    }

    /** Removes the dossier with everything that bears its id. */
    void remove(String code) {
        for (var table : java.util.List.of("journal", "note", "party", "fact", "name_key", "holding")) {
            jdbc.sql("delete from dossier." + table
                            + " where dossier_id = (select id from dossier.dossier where code = :code)")
                    .param("code", code)
                    .update();
        }
        removeRow(code);
    }

    /** Removes the dossier's row alone; its lines stay and hang in the air. */
    void removeRow(String code) {
        jdbc.sql("delete from dossier.dossier where code = :code")
                .param("code", code)
                .update();
    }
}
