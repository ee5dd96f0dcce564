package vn.motcua.dossier.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.postgresql.util.ByteConverter;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * An instant as the eight bytes the server keeps, microseconds since the year 2000. The driver writes a time as text, and
 * the server reads it again: with eight of them in a statement both are felt.
 */
final class BinaryInstant extends PGobject implements PGBinaryObject {

    private static final long serialVersionUID = 1;

    private static final Instant YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z");

    private final long micros;

    /** @param instant whose parts below a microsecond are dropped, towards the past */
    BinaryInstant(Instant instant) {
        this.micros = micros(instant);
        type = "timestamptz";
    }

    /** Microseconds since the year 2000, as the server counts. */
    static long micros(Instant instant) {
        return (instant.getEpochSecond() - YEAR_2000.getEpochSecond()) * 1_000_000L + instant.getNano() / 1_000;
    }

    /** What is sent to a server that takes no binary values. */
    @Override
    public String getValue() {
        return YEAR_2000.plus(micros, ChronoUnit.MICROS).toString();
    }

    @Override
    public void setByteValue(byte[] value, int offset) throws SQLException {
        throw new SQLException("is only sent");
    }

    @Override
    public int lengthInBytes() {
        return Long.BYTES;
    }

    @Override
    public void toBytes(byte[] bytes, int offset) {
        ByteConverter.int8(bytes, offset, micros);
    }
}
