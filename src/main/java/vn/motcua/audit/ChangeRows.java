package vn.motcua.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a journal's page: binds what is asked for and makes a change of every row. The statement answers {@code id, at,
 * account, action, was, became} and what the journal needs to say whom it is about.
 */
public final class ChangeRows {

    /** Says what a row is about, as people know it. */
    @FunctionalInterface
    public interface About {
        String of(ResultSet row) throws SQLException;
    }

    private ChangeRows() {}

    /** @param statement with the parameters at, id, limit, everywhere and agencies */
    public static List<Change> read(
            JdbcClient.StatementSpec statement, String kind, ChangeJournal.Asked asked, About about) {
        return statement
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .param("id", asked.id())
                .param("limit", asked.limit())
                .param("everywhere", asked.everywhere())
                .param("agencies", asked.agencies().toArray(UUID[]::new))
                .query((row, n) -> change(row, kind, about.of(row)))
                .list();
    }

    private static Change change(ResultSet row, String kind, @Nullable String about) throws SQLException {
        return new Change(
                row.getObject("id", UUID.class),
                kind,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class),
                row.getString("action"),
                about == null ? "" : about,
                row.getString("was"),
                row.getString("became"));
    }
}
