package vn.motcua.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Puts bytes down on disk while a workbook is read. The files lose their name as soon as they are open, so nothing is
 * left behind however the program ends.
 */
final class Spool {

    /** Bytes of a workbook as it comes. */
    static final long MOST = 1L << 30;

    private static volatile Path directory = Path.of(System.getProperty("java.io.tmpdir"));

    private Spool() {}

    /** Under the data directory; said once, when the program starts. */
    static void under(Path home) {
        directory = home.resolve("spool");
    }

    /** An empty file nobody else can find. */
    static FileChannel open() throws IOException {
        Files.createDirectories(directory);
        var file = Files.createTempFile(directory, "intake-", ".part");
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** All of the stream. */
    static FileChannel of(InputStream in) throws IOException {
        var channel = open();
        try {
            var buffer = new byte[1 << 16];
            long size = 0;
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                size += got;
                if (size > MOST) throw new Unreadable("intake.sheet.large", Long.toString(MOST >> 20));
                var bytes = ByteBuffer.wrap(buffer, 0, got);
                while (bytes.hasRemaining()) channel.write(bytes);
            }
            return channel.position(0);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }
}
