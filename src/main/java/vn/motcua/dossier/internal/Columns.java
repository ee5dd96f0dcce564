package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Values between Java and columns. What may be null is bound with the very type a value has: an untyped null is another
 * statement to the driver, and the server would parse and plan the whole of it anew each time a value comes or goes.
 */
final class Columns {

    private Columns() {}

    static SqlParameterValue timestamp(@Nullable Instant instant) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE,
                "timestamptz",
                instant == null ? null : instant.atOffset(ZoneOffset.UTC));
    }

    static SqlParameterValue uuid(@Nullable UUID id) {
        return new SqlParameterValue(Types.OTHER, "uuid", id);
    }

    static SqlParameterValue text(@Nullable String text) {
        return new SqlParameterValue(Types.VARCHAR, text);
    }

    static SqlParameterValue number(@Nullable Integer number) {
        return new SqlParameterValue(Types.INTEGER, number);
    }

    static SqlParameterValue flag(@Nullable Boolean flag) {
        return new SqlParameterValue(Types.BOOLEAN, flag);
    }

    static SqlParameterValue bytes(byte @Nullable [] bytes) {
        return new SqlParameterValue(Types.BINARY, bytes);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
