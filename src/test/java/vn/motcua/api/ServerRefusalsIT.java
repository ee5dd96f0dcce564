package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.MotcuaWebIT;

/** Requests that the server refuses before the program sees them are answered in the program's own words. */
@MotcuaWebIT
class ServerRefusalsIT {

    private static final int LONGEST = 2_000;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%s HTTP/1.1",
                "GET /api/v1/dossiers?q=%s HTTP/1.1",
                "GET / HTTP/1.1|X-Long: %s",
                "G{T / HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "GET /%%zz HTTP/1.1",
                "GET / HTTP/7.7",
                "GET / HTTP/1.1|Host: a b",
                "nonsense"
            })
    void it_says_in_few_words_what_is_wrong_and_nothing_of_itself(String lines) throws IOException {
        var answer = answer(lines.formatted("x".repeat(100_000)));

        assertThat(answer)
                .matches("(?s)HTTP/1.1 (4\\d\\d|505).*")
                .doesNotContainIgnoringCase("tomcat", "exception", "apache");
        assertThat(answer.length()).isLessThan(LONGEST);
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .contains("content-security-policy: default-src 'none'", "x-content-type-options: nosniff");
        assertThat(answer)
                .contains("<html lang=\"vi\">", "<p lang=\"en\">", "Về trang đầu")
                .containsPattern("<code>[A-Z_]+</code>");
    }

    @Test
    void under_the_interface_it_is_a_problem() throws IOException {
        assertThat(answer("GET /api/v1/%zz HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"REQUEST_INVALID\"", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "BREW"})
    void a_method_nobody_knows_is_answered_with_the_headers_of_every_page(String method) throws IOException {
        var page = answer(method + " / HTTP/1.1");
        var problem = answer(method + " /api/v1/dossiers HTTP/1.1");

        for (var answer : List.of(page, problem)) {
            assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContainIgnoringCase("tomcat", "exception");
            assertThat(answer)
                    .contains(
                            "Content-Security-Policy: default-src",
                            "X-Content-Type-Options: nosniff",
                            "X-Frame-Options");
        }
        assertThat(problem).contains("application/problem+json");
    }

    private String answer(String lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var host = lines.contains("Host:") ? "" : "Host: localhost\r\n";
            var request = lines.replace("|", lines.contains("/a|b") ? "|" : "\r\n") + "\r\n" + host
                    + "Connection: close\r\n\r\n";
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            } catch (IOException refusedEarly) {
                // what it said is there to be read
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
