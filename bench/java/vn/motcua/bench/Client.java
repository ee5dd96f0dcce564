package vn.motcua.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection kept alive that posts JSON; thin, because it takes its time from the same two cores. */
final class Client implements AutoCloseable {

    private final int port;
    private final String who;
    private Socket socket;
    private InputStream in;

    /** A program with its token. */
    Client(int port, String token) throws IOException {
        this("Authorization: Bearer " + token, port);
    }

    /** A browser whose person is signed in. */
    static Client signedIn(int port, String session) throws IOException {
        return new Client("Cookie: motcua_session=" + session, port);
    }

    private Client(String who, int port) throws IOException {
        this.port = port;
        this.who = who;
        this.socket = connect();
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    private Socket connect() throws IOException {
        var connected = new Socket(InetAddress.getLoopbackAddress(), port);
        connected.setTcpNoDelay(true);
        return connected;
    }

    /** The body of the answer; anything but 2xx is an exception. */
    String post(String path, String request, String json) throws IOException {
        return send("POST", path, request, json);
    }

    String put(String path, String request, String json) throws IOException {
        return send("PUT", path, request, json);
    }

    void delete(String path, String request) throws IOException {
        send("DELETE", path, request, "");
    }

    /** A page or a document, whole. */
    String get(String path) throws IOException {
        return exchange(
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + who + "\r\nAccept: text/html, */*\r\n\r\n", "");
    }

    private String send(String method, String path, String request, String json) throws IOException {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + who + "\r\nIdempotency-Key: " + request
                + "\r\nContent-Type: application/json\r\nAccept: application/json" + "\r\nContent-Length: " + length
                + "\r\n\r\n";
        return exchange(head, json);
    }

    private String exchange(String head, String body) throws IOException {
        var message = new ByteArrayOutputStream(1024);
        message.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(body.getBytes(StandardCharsets.UTF_8));
        message.writeTo(socket.getOutputStream());
        var status = line();
        int length = -1;
        boolean last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.equals("connection: close")) last = true;
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(lower.substring(15).strip());
        }
        var answer = length >= 0 ? new String(in.readNBytes(length), StandardCharsets.UTF_8) : chunks();
        if (last) {
            // Tomcat ends a connection after a hundred requests.
            socket.close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream());
        }
        if (!status.startsWith("HTTP/1.1 2")) throw new IOException(status + " " + answer);
        return answer;
    }

    private String chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return whole.toString(StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the server hung up");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
