package vn.motcua.dossier.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/** Rows of one table in a {@link CopyBuffer}, each with the number of the register's row it belongs to. */
final class Segments {

    /** The server works on a message only when it has all of it. */
    private static final int MESSAGE = 1 << 16;

    interface Sink {
        void write(byte[] bytes, int offset, int length) throws IOException;
    }

    private final CopyBuffer buffer;
    private int[] owners = new int[64];
    private int[] starts = new int[64];
    private int count;

    Segments(int capacity) {
        buffer = new CopyBuffer(capacity);
    }

    void clear() {
        buffer.clear();
        count = 0;
    }

    /** Begins a row of the table. */
    CopyBuffer begin(int owner) {
        if (count == owners.length) {
            owners = Arrays.copyOf(owners, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
        }
        owners[count] = owner;
        starts[count++] = buffer.length();
        return buffer;
    }

    /** Whether a row of the table belongs to one of these. */
    boolean anyOf(BitSet kept) {
        for (int i = 0; i < count; i++) {
            if (kept.get(owners[i])) return true;
        }
        return false;
    }

    /** Sends the rows that belong to these. */
    void send(BitSet kept, Sink sink) {
        try {
            sink.write(CopyBuffer.HEADER, 0, CopyBuffer.HEADER.length);
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (kept.get(owners[i])) continue;
                send(from, starts[i], sink);
                from = i + 1 < count ? starts[i + 1] : buffer.length();
            }
            send(from, buffer.length(), sink);
            sink.write(CopyBuffer.TRAILER, 0, CopyBuffer.TRAILER.length);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void send(int from, int to, Sink sink) throws IOException {
        for (int at = from; at < to; at += MESSAGE) sink.write(buffer.bytes(), at, Math.min(MESSAGE, to - at));
    }
}
