package vn.motcua.dossier.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Sends rows to their tables through COPY, on one connection. */
final class TableCopy {

    private final CopyManager copies;

    TableCopy(Connection connection) throws SQLException {
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** @param kept the rows of the register whose rows of this table are sent */
    void send(TakenInTable table, Segments segments, BitSet kept) throws SQLException {
        if (!segments.anyOf(kept)) return;
        var copy = copies.copyIn(table.copy());
        try {
            segments.send(kept, (bytes, offset, length) -> {
                try {
                    copy.writeToCopy(bytes, offset, length);
                } catch (SQLException failure) {
                    throw new IOException(failure);
                }
            });
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
