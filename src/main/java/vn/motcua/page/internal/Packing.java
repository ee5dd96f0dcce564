package vn.motcua.page.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Packs pages for the line (gzip, RFC 1952). The server's own packing makes a packer for every answer and presses hardest;
 * a page packed quickly, by one that is used again, is a seventh larger and took a third of the time.
 */
final class Packing {

    private static final int LEAST = 1_024;
    private static final int KEPT = 64;
    private static final int ENDS = 18;

    /** Deflate, no name, no time, an unknown system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final Queue<Deflater> idle = new ConcurrentLinkedQueue<>();

    /** Whether it is worth it, and the browser asks for it. */
    static boolean wanted(@Nullable String acceptEncoding, int length) {
        return acceptEncoding != null
                && length >= LEAST
                && Arrays.stream(acceptEncoding.split(",")).anyMatch(Packing::gzip);
    }

    private static boolean gzip(String coding) {
        var parts = coding.split(";", 2);
        if (!parts[0].strip().equalsIgnoreCase("gzip")) return false;
        return parts.length == 1 || !parts[1].strip().matches("(?i)q=0(\\.0*)?");
    }

    byte[] pack(byte[] page) {
        var sum = new CRC32();
        sum.update(page);
        var packed = new ByteArrayOutputStream(page.length / 3 + ENDS);
        packed.writeBytes(HEADER);
        deflate(page, packed);
        packed.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(page.length)
                .array());
        return packed.toByteArray();
    }

    private void deflate(byte[] page, ByteArrayOutputStream packed) {
        var kept = idle.poll();
        var deflater = kept == null ? new Deflater(Deflater.BEST_SPEED, true) : kept;
        deflater.setInput(page);
        deflater.finish();
        var piece = new byte[8_192];
        while (!deflater.finished()) packed.write(piece, 0, deflater.deflate(piece));
        deflater.reset();
        if (idle.size() < KEPT) idle.add(deflater);
        else deflater.end();
    }
}
