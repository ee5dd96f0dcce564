package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Status;

/** Reads every journal line with its dossier's row, dossier by dossier, through a cursor. */
@Repository
class JournalReader {

    /** A dossier's row with one of its lines; no line at all when its journal is gone. */
    record Row(
            UUID dossier,
            String code,
            int version,
            byte[] head,
            String status,
            @Nullable Line line,
            byte[] hash,
            boolean noteChanged) {

        static final Row NONE = new Row(new UUID(0, 0), "", 0, Chain.START, "", null, Chain.START, false);

        boolean sameDossier(Row other) {
            return dossier.equals(other.dossier);
        }
    }

    private static final Set<String> ACTIONS =
            Arrays.stream(Action.values()).map(Enum::name).collect(Collectors.toSet());
    private static final Set<String> STATUSES =
            Arrays.stream(Status.values()).map(Enum::name).collect(Collectors.toSet());

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    JournalReader(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(5_000);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    void read(Consumer<Row> each) {
        transaction.executeWithoutResult(ignored -> jdbc.query("""
                select d.id, d.code, d.version, d.head, d.status, j.seq, j.action, j.status as line_status, j.actor_id,
                       j.at, j.recorded, j.request_id, j.request_sum, j.detail, j.note_sum, j.hash, n.salt, n.body
                from dossier.dossier d
                left join dossier.journal j on j.dossier_id = d.id
                left join dossier.note n on n.dossier_id = j.dossier_id and n.seq = j.seq
                order by d.id, j.seq
                """, row -> {
            each.accept(row(row));
        }));
    }

    private static Row row(ResultSet row) throws SQLException {
        boolean readable = readable(row);
        var line = row.getObject("seq") == null ? null : line(row, readable);
        var hash = row.getBytes("hash");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("version"),
                row.getBytes("head"),
                row.getString("status"),
                line,
                hash == null ? Chain.START : hash,
                !readable || noteChanged(row));
    }

    /** A line somebody changed may hold words that no line of ours can hold. */
    private static boolean readable(ResultSet row) throws SQLException {
        return row.getObject("seq") == null
                || ACTIONS.contains(row.getString("action")) && STATUSES.contains(row.getString("line_status"));
    }

    private static Line line(ResultSet row, boolean readable) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getInt("seq"),
                readable ? Action.valueOf(row.getString("action")) : Action.FILE,
                readable ? Status.valueOf(row.getString("line_status")) : Status.FILED,
                row.getObject("actor_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                row.getObject("request_id", UUID.class),
                row.getLong("request_sum"),
                row.getString("detail"),
                row.getBytes("note_sum"));
    }

    /** Words that are there must be the ones that were hashed; words that were erased are no fault. */
    private static boolean noteChanged(ResultSet row) throws SQLException {
        var body = row.getString("body");
        if (body == null) return false;
        return !Arrays.equals(row.getBytes("note_sum"), Chain.noteSum(row.getBytes("salt"), body));
    }
}
