package vn.motcua.remotehelp.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.remotehelp.HelpHour;
import vn.motcua.remotehelp.Offer;

/** Rows as records. */
final class Rows {

    private Rows() {}

    static Offer offer(ResultSet row, int number) throws SQLException {
        int weekday = row.getInt("weekday");
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("helper", UUID.class),
                row.getString("link"),
                weekday == 0 ? null : DayOfWeek.of(weekday),
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class),
                row.getInt("minutes"),
                row.getInt("places"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                moment(row, "withdrawn_at"));
    }

    static HelpHour hour(ResultSet row, int number) throws SQLException {
        return new HelpHour(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("agency_id", UUID.class),
                row.getObject("helper", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("starts", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                row.getString("link"),
                row.getString("procedure_code"),
                row.getString("words"),
                HelpHour.State.valueOf(row.getString("state")),
                row.getString("reason"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
