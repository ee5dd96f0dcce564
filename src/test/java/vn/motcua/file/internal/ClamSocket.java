package vn.motcua.file.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that speaks ClamAV's INSTREAM and gives the verdict it was told. */
final class ClamSocket implements AutoCloseable {

    private final ServerSocket server;
    private volatile String answer = "stream: OK";
    private volatile byte[] received = {};

    ClamSocket() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    void answer(String verdict) {
        answer = verdict;
    }

    byte[] received() {
        return received.clone();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                scan(socket);
            } catch (IOException closed) {
                // the test is over, or whoever asked went away
            }
        }
    }

    private void scan(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) throw new IOException(command);
        var content = new ByteArrayOutputStream();
        for (int size; (size = in.readInt()) > 0; ) content.write(in.readNBytes(size));
        received = content.toByteArray();
        socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
