package vn.motcua.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook: a zip, opened only when its directory is of the size a workbook's is. */
final class Parts implements AutoCloseable {

    private static final int END_SIGN = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_DIRECTORY = 1 << 20;

    private final ZipFile zip;
    private final PartStream.Budget budget = new PartStream.Budget();

    Parts(FileChannel channel) throws IOException {
        checkDirectory(channel);
        zip = ZipFile.builder()
                .setSeekableByteChannel(channel.position(0))
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    /** Before anything reads the directory, which is held in memory as a whole. */
    private static void checkDirectory(FileChannel channel) throws IOException {
        int length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
        var tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long from = channel.size() - length;
        while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {}
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) != END_SIGN) continue;
            int parts = Short.toUnsignedInt(tail.getShort(at + 10));
            long directory = Integer.toUnsignedLong(tail.getInt(at + 12));
            if (parts > MOST_PARTS || directory > LARGEST_DIRECTORY) throw Unreadable.bomb();
            return;
        }
        throw Unreadable.broken();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Null when there is no such part. */
    @Nullable
    Xml xml(String name) throws IOException, XMLStreamException {
        var stream = stream(name);
        return stream == null ? null : new Xml(stream);
    }

    /** The first characters of a part, empty when there is no such part. */
    String begin(String name, int length) throws IOException {
        try (var in = stream(name)) {
            return in == null ? "" : new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        }
    }

    private @Nullable PartStream stream(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) return null;
        if (entry.getGeneralPurposeBit().usesEncryption()) throw new Unreadable("intake.sheet.encrypted");
        boolean usual = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
        if (!usual) throw Unreadable.broken();
        if (!PartStream.fits(entry.getSize(), entry.getCompressedSize())) throw Unreadable.bomb();
        return new PartStream(zip.getInputStream(entry), entry.getCompressedSize(), budget);
    }

    /** Name of the part a reference means, seen from the part that makes it. */
    static String resolve(String from, String target) {
        if (target.startsWith("/")) return target.substring(1);
        var steps = new ArrayDeque<String>();
        var base = from.substring(0, from.lastIndexOf('/') + 1);
        for (var step : (base + target).split("/")) {
            if (step.equals("..")) steps.pollLast();
            else if (!step.equals(".")) steps.addLast(step);
        }
        return String.join("/", steps);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
