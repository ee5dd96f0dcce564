package vn.motcua.notice.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway as an operator of SMS runs one: checks the signature, takes each id once, can be out of order. */
final class Gateway implements AutoCloseable {

    static final String SECRET = "sixteen characters at least";

    private static final JsonMapper JSON = JsonMapper.shared();

    private HttpServer server;
    private final int port;
    final Map<String, JsonNode> taken = new ConcurrentHashMap<>();
    final List<String> offered = new CopyOnWriteArrayList<>();
    volatile int answer = 202;
    /** Takes what comes, but its answer gets lost. */
    volatile boolean mute;

    Gateway(int port) {
        server = started(port);
        this.port = server.getAddress().getPort();
    }

    private HttpServer started(int at) {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            started.createContext("/send", this::take);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            return started;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return port;
    }

    /** Nobody listens any more. */
    void down() {
        server.stop(0);
    }

    void up() {
        server = started(port);
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        var seconds = headers.getFirst(GatewayCarrier.TIMESTAMP);
        var id = headers.getFirst(GatewayCarrier.IDEMPOTENCY_KEY);
        boolean signed = GatewayCarrier.sign(SECRET, seconds, body).equals(headers.getFirst(GatewayCarrier.SIGNATURE));
        var message = JSON.readTree(body);
        int status = signed && message.path("id").asString().equals(id) ? answer : 401;
        offered.add(id);
        if (status == 202 && taken.putIfAbsent(id, message) != null) status = 409;
        if (mute) status = 502;
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
