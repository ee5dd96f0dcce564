package vn.motcua.file.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * A photograph without what it tells about its making (place, device, time, previews, comments): its own bytes, not
 * compressed anew. Which way up it is stays, because it would lie on its side otherwise.
 *
 * @param turned orientation as EXIF counts it, 1 for upright
 */
record Photograph(byte[] bytes, int width, int height, int turned) {

    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD");
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;

    /** Empty when it is no sound JPEG file. */
    static Optional<Photograph> jpeg(byte[] file) {
        var out = new ByteArrayOutputStream(file.length);
        int width = 0;
        int height = 0;
        int turned = 1;
        int at = 2;
        if (file.length < 4 || (file[1] & 0xFF) != SOI) return Optional.empty();
        out.write(0xFF);
        out.write(SOI);
        int head = out.size();
        while (at + 4 <= file.length) {
            if ((file[at] & 0xFF) != 0xFF) return Optional.empty();
            int marker = file[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++; // filling
                continue;
            }
            if (marker == EOI) break;
            int length = (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
            int end = at + 2 + length;
            if (length < 2 || end > file.length) return Optional.empty();
            if (marker == APP1) turned = Math.max(turned, Orientation.of(file, at + 4, end));
            if (frame(marker) && length >= 8) {
                height = (file[at + 5] & 0xFF) << 8 | file[at + 6] & 0xFF;
                width = (file[at + 7] & 0xFF) << 8 | file[at + 8] & 0xFF;
            }
            if (keptSegment(marker)) out.write(file, at, end - at);
            at = end;
            if (marker == SOS) {
                int next = scanEnd(file, at);
                out.write(file, at, next - at);
                at = next;
            }
        }
        if (width == 0 || height == 0 || out.size() <= head) return Optional.empty();
        out.write(0xFF);
        out.write(EOI);
        var stripped = out.toByteArray();
        return Optional.of(new Photograph(Orientation.put(stripped, head, turned), width, height, turned));
    }

    private static boolean frame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Application data and comments go, but JFIF, colour profiles and what Adobe says of the colours stay. */
    private static boolean keptSegment(int marker) {
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        return marker != 0xFE && (!application || marker == 0xE0 || marker == 0xE2 || marker == 0xEE);
    }

    /** Where the next marker stands that ends the compressed data. */
    private static int scanEnd(byte[] file, int from) {
        for (int i = from; i + 1 < file.length; i++) {
            int next = file[i + 1] & 0xFF;
            if ((file[i] & 0xFF) == 0xFF && next != 0 && (next < 0xD0 || next > 0xD7) && next != 0xFF) return i;
        }
        return file.length;
    }

    /** Empty when it is no sound PNG file. */
    static Optional<Photograph> png(byte[] file) {
        if (file.length < 33) return Optional.empty();
        var in = ByteBuffer.wrap(file);
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, 8);
        in.position(8);
        int width = 0;
        int height = 0;
        boolean ended = false;
        while (!ended && in.remaining() >= 12) {
            int start = in.position();
            int length = in.getInt();
            if (length < 0 || length > in.remaining() - 8) return Optional.empty();
            var kind = new byte[4];
            in.get(kind);
            var name = new String(kind, StandardCharsets.US_ASCII);
            if (name.equals("IHDR") && length == 13) {
                width = in.getInt(in.position());
                height = in.getInt(in.position() + 4);
            }
            in.position(start + 12 + length);
            if (KEPT.contains(name)) out.write(file, start, 12 + length);
            ended = name.equals("IEND");
        }
        return ended && width > 0 && height > 0
                ? Optional.of(new Photograph(out.toByteArray(), width, height, 1))
                : Optional.empty();
    }
}
