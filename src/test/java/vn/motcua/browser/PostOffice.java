package vn.motcua.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The mail server of the demo office: closed until a test opens it, and everything it took is kept over a closing. */
@TestConfiguration(proxyBeanMethods = false)
class PostOffice {

    record Letter(String id, String subject) {}

    private static final int PORT = freePort();
    private static final List<Letter> TAKEN = new ArrayList<>();
    private static GreenMail server = server();

    @Bean
    DynamicPropertyRegistrar mailServer() {
        return registry -> {
            registry.add("motcua.notice.smtp.host", () -> "127.0.0.1");
            registry.add("motcua.notice.smtp.port", () -> PORT);
            registry.add("motcua.notice.smtp.from", () -> "Một cửa <mot-cua@example.vn>");
            registry.add("motcua.notice.smtp.tls", () -> "none");
            registry.add("motcua.notice.every", () -> "1s"); // as a server does, not as other tests do
            registry.add("motcua.outbox.every", () -> "1s");
        };
    }

    static void open() {
        server = server();
        server.start();
    }

    static void close() {
        TAKEN.addAll(waiting());
        server.stop();
    }

    /** All letters so far whose subject names this, in the order they came. */
    static List<Letter> letters(String naming) {
        var all = new ArrayList<>(TAKEN);
        all.addAll(waiting());
        return all.stream().filter(letter -> letter.subject().contains(naming)).toList();
    }

    private static List<Letter> waiting() {
        return Arrays.stream(server.getReceivedMessages())
                .map(PostOffice::letter)
                .toList();
    }

    private static Letter letter(MimeMessage message) {
        try {
            return new Letter(message.getMessageID(), message.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail server() {
        return new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
