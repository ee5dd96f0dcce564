package vn.motcua.queue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.Sitting;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketState;

/** Rows as records. */
final class Rows {

    private Rows() {}

    static Ticket ticket(ResultSet row, int number) throws SQLException {
        return new Ticket(
                id(row, "id"),
                id(row, "agency_id"),
                id(row, "service_id"),
                row.getObject("day", LocalDate.class),
                row.getString("label"),
                TicketState.valueOf(row.getString("state")),
                row.getInt("version"),
                moment(row, "booked_for"),
                new Ticket.Place(
                        count(row, "wanted_counter"),
                        count(row, "counter"),
                        row.getObject("account_id", UUID.class),
                        row.getInt("calls")),
                new Ticket.Times(
                        instant(row, "taken_at"),
                        instant(row, "queued_at"),
                        moment(row, "first_called"),
                        moment(row, "serving_since"),
                        moment(row, "called_at"),
                        moment(row, "ended_at"),
                        row.getInt("waited_s"),
                        row.getInt("served_s")),
                List.of((String[]) row.getArray("dossiers").getArray()));
    }

    static CounterService service(ResultSet row, int number) throws SQLException {
        return new CounterService(
                id(row, "id"),
                id(row, "agency_id"),
                row.getString("letter"),
                row.getString("name"),
                row.getString("name_en"),
                List.of((String[]) row.getArray("sectors").getArray()),
                numbers(row, "counters"),
                new CounterService.Booking(row.getInt("slot_minutes"), row.getInt("slot_capacity")),
                row.getBoolean("open"));
    }

    static Sitting sitting(ResultSet row, int number) throws SQLException {
        return new Sitting(
                id(row, "id"),
                id(row, "agency_id"),
                row.getObject("day", LocalDate.class),
                row.getInt("counter"),
                id(row, "account_id"),
                row.getObject("officer_id", UUID.class),
                row.getObject("stands_for", UUID.class),
                instant(row, "from_at"),
                moment(row, "to_at"));
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Integer count(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(each -> ((Number) each).intValue())
                .toList();
    }
}
