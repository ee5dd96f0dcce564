package vn.motcua.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Motcua;
import vn.motcua.outbox.Carrier;
import vn.motcua.testing.Killed;

/** A sender killed in the middle of its work: the receiver has every message, each once by its id. */
class SendKillIT {

    static final int MANY = 300;
    private static final int KILLED_AT = 100;

    @TempDir
    Path home;

    @Test
    void every_message_arrives_once_by_its_id_though_the_sender_is_killed() throws Exception {
        var taken = new ConcurrentHashMap<String, String>();
        var offers = new AtomicInteger();
        var sender = new AtomicReference<ProcessHandle>();
        var gateway = gateway(taken, offers, sender);
        try {
            var url = "http://127.0.0.1:" + gateway.getAddress().getPort() + "/send";
            var program = Killed.program(SendingProgram.class, home.toString(), url, "sixteen characters at least")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            sender.set(program.toHandle());
            program.waitFor();
            assertThat(taken.size()).isBetween(KILLED_AT, MANY - 1);

            try (var context = new SpringApplicationBuilder(Motcua.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .run(
                            "--motcua.home=" + home,
                            "--motcua.notice.sms.url=" + url,
                            "--motcua.notice.sms.secret=sixteen characters at least")) {
                var sms = context.getBeansOfType(Carrier.class).values().stream()
                        .filter(carrier -> carrier.name().equals("sms"))
                        .findFirst()
                        .orElseThrow();
                // what the dead one had taken is free when its lease is over
                var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6));
                new Sending(
                                context.getBean(MessageStore.class),
                                List.of(),
                                new OutboxSettings(Duration.ofHours(72), Duration.ofDays(90)),
                                later)
                        .send(sms);

                assertThat(taken).hasSize(MANY);
                assertThat(Map.copyOf(taken).values().stream().distinct().count())
                        .isEqualTo(MANY);
                assertThat(context.getBean(JdbcClient.class)
                                .sql("select count(*) from outbox.message where state = 'SENT'")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(MANY);
            }
        } finally {
            gateway.stop(0);
        }
    }

    /** Takes each id once, and kills the sender before it can answer one of them. */
    private static HttpServer gateway(
            Map<String, String> taken, AtomicInteger offers, AtomicReference<ProcessHandle> sender) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var earlier = taken.putIfAbsent(exchange.getRequestHeaders().getFirst("Idempotency-Key"), body);
            if (offers.incrementAndGet() == KILLED_AT) sender.get().destroyForcibly();
            exchange.sendResponseHeaders(earlier == null ? 202 : 409, -1);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }
}
