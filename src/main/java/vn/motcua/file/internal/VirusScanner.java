package vn.motcua.file.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a ClamAV daemon over TCP (INSTREAM): the content goes there in pieces, a line comes back. */
record VirusScanner(String host, int port) {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    /** @param address {@code host:port}; the port is 3310 where none is given */
    static VirusScanner at(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 0) return new VirusScanner(address.strip(), 3310);
        return new VirusScanner(
                address.substring(0, colon).strip(),
                Integer.parseInt(address.substring(colon + 1).strip()));
    }

    /** @throws IOException also when the daemon answers anything but a verdict: unknown is not clean */
    boolean clean(InputStream content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            socket.setSoTimeout((int) ANSWER.toMillis());
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var piece = new byte[PIECE];
            for (int read; (read = content.readNBytes(piece, 0, PIECE)) > 0; ) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
            out.writeInt(0);
            out.flush();
            var answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
            if (answer.endsWith(" OK")) return true;
            if (answer.endsWith(" FOUND")) return false;
            throw new IOException("no verdict");
        }
    }
}
