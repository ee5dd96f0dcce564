package vn.motcua.intake;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/**
 * The texts that cells of a workbook refer to by number. They lie in two files without a name, mapped into memory, so
 * that the heap stays flat however many there are.
 */
final class SharedStrings {

    static final SharedStrings NONE = new SharedStrings(ByteBuffer.allocate(0), ByteBuffer.allocate(Integer.BYTES), 0);

    private static final int BUFFER = 1 << 16;

    private final ByteBuffer texts;
    private final ByteBuffer ends;
    private final int count;

    private SharedStrings(ByteBuffer texts, ByteBuffer ends, int count) {
        this.texts = texts;
        this.ends = ends;
        this.count = count;
    }

    static SharedStrings read(Xml xml) throws IOException, XMLStreamException {
        try (var textFile = Spool.open();
                var endFile = Spool.open()) {
            var textOut = new BufferedOutputStream(Channels.newOutputStream(textFile), BUFFER);
            var endOut = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(endFile), BUFFER));
            int count = 0;
            long end = 0;
            endOut.writeInt(0);
            while (xml.nextElement()) {
                if (!xml.begins("si")) continue;
                var bytes = xml.runs().getBytes(StandardCharsets.UTF_8);
                end += bytes.length;
                if (end > Integer.MAX_VALUE || count >= (Integer.MAX_VALUE >> 3)) throw Unreadable.bomb();
                textOut.write(bytes);
                endOut.writeInt((int) end);
                count++;
            }
            textOut.flush();
            endOut.flush();
            return new SharedStrings(mapped(textFile), mapped(endFile), count);
        }
    }

    /** A map lives on when its file is closed. */
    private static ByteBuffer mapped(FileChannel file) throws IOException {
        return file.map(MapMode.READ_ONLY, 0, file.size());
    }

    String get(int index) {
        if (index < 0 || index >= count) throw Unreadable.broken();
        int from = ends.getInt(index * Integer.BYTES);
        int to = ends.getInt((index + 1) * Integer.BYTES);
        var bytes = new byte[to - from];
        texts.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
