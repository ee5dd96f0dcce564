package vn.motcua.dossier.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the binary format of {@code copy … from stdin (format binary)}. Against the text format it saves the server
 * its parsing of instants, keys and ranges.
 */
final class CopyBuffer {

    /** The signature, no flags, no extension. */
    static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** 2000-01-01 in seconds since 1970: where PostgreSQL counts from. */
    private static final int LOWER_INCLUSIVE = 0x02;

    private byte[] bytes;
    private int length;

    CopyBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    CopyBuffer row(int columns) {
        room(2);
        SHORTS.set(bytes, length, (short) columns);
        length += 2;
        return this;
    }

    CopyBuffer nothing() {
        return int32(-1);
    }

    CopyBuffer put(@Nullable String text) {
        if (text == null) return nothing();
        int size = text.length();
        room(4 + size);
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) return put(text.getBytes(StandardCharsets.UTF_8));
            bytes[length + 4 + i] = (byte) c;
        }
        INTS.set(bytes, length, size);
        length += 4 + size;
        return this;
    }

    CopyBuffer put(byte @Nullable [] value) {
        if (value == null) return nothing();
        int32(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    CopyBuffer put(@Nullable UUID id) {
        if (id == null) return nothing();
        return int32(16).int64(id.getMostSignificantBits()).int64(id.getLeastSignificantBits());
    }

    CopyBuffer put(@Nullable Instant instant) {
        return instant == null ? nothing() : int32(8).int64(BinaryInstant.micros(instant));
    }

    CopyBuffer put(boolean value) {
        int32(1);
        room(1);
        bytes[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    CopyBuffer putLong(long value) {
        return int32(8).int64(value);
    }

    CopyBuffer putInt(int value) {
        return int32(4).int32(value);
    }

    CopyBuffer putSmall(@Nullable Integer value) {
        if (value == null) return nothing();
        int32(2);
        room(2);
        SHORTS.set(bytes, length, value.shortValue());
        length += 2;
        return this;
    }

    /** The instant after all others. */
    CopyBuffer infinity() {
        return int32(8).int64(Long.MAX_VALUE);
    }

    /** A multirange of the one range from the instant up to infinity; null without an instant. */
    CopyBuffer since(@Nullable Instant instant) {
        if (instant == null) return nothing();
        int32(4 + 4 + 1 + 2 * 12).int32(1).int32(1 + 2 * 12);
        room(1);
        bytes[length++] = LOWER_INCLUSIVE;
        return int32(8).int64(BinaryInstant.micros(instant)).infinity();
    }

    private CopyBuffer int32(int value) {
        room(4);
        INTS.set(bytes, length, value);
        length += 4;
        return this;
    }

    private CopyBuffer int64(long value) {
        room(8);
        LONGS.set(bytes, length, value);
        length += 8;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
