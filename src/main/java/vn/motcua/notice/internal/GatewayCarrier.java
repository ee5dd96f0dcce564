package vn.motcua.notice.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.outbox.Carrier;
import vn.motcua.outbox.Delivery;
import vn.motcua.outbox.TextMessage;

/**
 * Hands texts to an HTTP gateway: {@code POST} of {@code {"id", "to", "text"}}, with the id as {@code Idempotency-Key} and
 * signed: {@code X-Motcua-Signature} is the hexadecimal HMAC-SHA256 of the seconds in {@code X-Motcua-Timestamp}, a dot and
 * the body. Any 2xx is an acceptance, 409 an earlier one; 401, 403, 404, 408, 425, 429 and 5xx come again, other answers never.
 */
final class GatewayCarrier implements Carrier {

    private record Posted(UUID id, String to, String text) {}

    static final String SIGNATURE = "X-Motcua-Signature";
    static final String TIMESTAMP = "X-Motcua-Timestamp";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(8);
    private static final Duration READ = Duration.ofSeconds(20);

    private final String name;
    private final NoticeSettings.Gateway settings;
    private volatile @Nullable HttpClient client;

    GatewayCarrier(String name, NoticeSettings.Gateway settings) {
        this.name = name;
        this.settings = settings;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean open() {
        return !settings.url().isEmpty();
    }

    @Override
    public Delivery carry(UUID id, String body) {
        var text = JSON.readValue(body, TextMessage.class);
        var posted = JSON.writeValueAsString(new Posted(id, text.to(), text.text()));
        var seconds =
                Long.toString(Instant.now().getEpochSecond()); // of this very try: the gateway compares it with its own
        var request = HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(READ)
                .header("Content-Type", "application/json; charset=utf-8")
                .header(IDEMPOTENCY_KEY, id.toString())
                .header(TIMESTAMP, seconds)
                .header(SIGNATURE, sign(settings.secret(), seconds, posted))
                .POST(HttpRequest.BodyPublishers.ofString(posted))
                .build();
        try {
            var answer = client().send(request, HttpResponse.BodyHandlers.discarding());
            return delivery(answer.statusCode());
        } catch (IOException e) {
            return new Delivery.Unreachable(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Later("InterruptedException");
        }
    }

    static Delivery delivery(int status) {
        if (status >= 200 && status < 300 || status == 409) return new Delivery.Delivered();
        var why = "HTTP " + status;
        if (status == 502 || status == 503 || status == 504) return new Delivery.Unreachable(why);
        // Refused or unknown to the gateway itself, not this one message: somebody will set it right.
        if (status == 401 || status == 403 || status == 404) return new Delivery.Unreachable(why);
        if (status >= 500 || status == 408 || status == 425 || status == 429) return new Delivery.Later(why);
        return new Delivery.Never(why);
    }

    static String sign(String secret, String seconds, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((seconds + '.' + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized HttpClient client() {
        var made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            client = made;
        }
        return made;
    }
}
