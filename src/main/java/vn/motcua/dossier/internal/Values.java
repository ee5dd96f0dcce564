package vn.motcua.dossier.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Binds values to the places of their names. A null is bound with the very type a value has: an untyped one is another
 * statement to the driver, and the server would parse and plan the whole of it anew each time a value comes or goes.
 */
final class Values {

    private final PreparedStatement statement;
    private final Places places;
    private int bound;

    Values(PreparedStatement statement, Places places) {
        this.statement = statement;
        this.places = places;
    }

    Values text(String name, @Nullable String text) throws SQLException {
        for (int place : places(name)) statement.setString(place, text);
        return this;
    }

    Values id(String name, @Nullable UUID id) throws SQLException {
        for (int place : places(name)) {
            if (id == null) statement.setNull(place, Types.OTHER, "uuid");
            else statement.setObject(place, id);
        }
        return this;
    }

    Values instant(String name, @Nullable Instant instant) throws SQLException {
        var moment = instant == null ? null : new BinaryInstant(instant);
        for (int place : places(name)) {
            if (moment == null) statement.setNull(place, Types.TIMESTAMP_WITH_TIMEZONE, "timestamptz");
            else statement.setObject(place, moment);
        }
        return this;
    }

    Values day(String name, LocalDate day) throws SQLException {
        for (int place : places(name)) statement.setObject(place, day);
        return this;
    }

    Values number(String name, @Nullable Integer number) throws SQLException {
        for (int place : places(name)) {
            if (number == null) statement.setNull(place, Types.INTEGER);
            else statement.setInt(place, number);
        }
        return this;
    }

    Values big(String name, long number) throws SQLException {
        for (int place : places(name)) statement.setLong(place, number);
        return this;
    }

    Values flag(String name, @Nullable Boolean flag) throws SQLException {
        for (int place : places(name)) {
            if (flag == null) statement.setNull(place, Types.BOOLEAN);
            else statement.setBoolean(place, flag);
        }
        return this;
    }

    Values bytes(String name, byte @Nullable [] bytes) throws SQLException {
        for (int place : places(name)) statement.setBytes(place, bytes);
        return this;
    }

    Values array(String name, Object[] elements) throws SQLException {
        for (int place : places(name)) statement.setObject(place, elements);
        return this;
    }

    /** A parameter that was forgotten would keep the value of the call before. */
    void checkAllBound() {
        if (bound != places.size()) throw new IllegalStateException("a parameter is not bound");
    }

    private int[] places(String name) {
        return places.of(name, bound++);
    }
}
