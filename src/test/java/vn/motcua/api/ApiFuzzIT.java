package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.MotcuaWebIT;

/** Random damage to bodies, addresses and headers of every described operation is never answered with a failure. */
@MotcuaWebIT
class ApiFuzzIT {

    private static final int CALLS = 1_500;
    private static final String[] WHO = {"receptionist", "specialist", "leader", "citizen", "controller", "admin"};
    private static final String[] ODD = {
        "",
        " ",
        "0",
        "-1",
        "null",
        "1e400",
        "99999999999999999999",
        "2024-02-31",
        "0000-00-00",
        "\u0000",
        "\ud800",
        "'",
        "\"; drop table dossier.dossier; --",
        "%",
        "_",
        "\\",
        "../../etc/passwd",
        "{}",
        "[]",
        "true",
        "Nguyễn Thị Thủy",
        "🙂🙂",
        "x".repeat(1_900),
        "\u202e",
        "\r\nX: y",
        "H40",
        "1.001193",
        "2024-05-02T08:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "018f0000-0000-7000-8000-000000000000",
        "c3",
        "csv",
        "all",
        "~",
        "5~x"
    };

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private record Operation(String method, String path, JsonNode described) {}

    @Test
    void nothing_that_is_sent_breaks_the_program() {
        long seed = 20_240_502L;
        var random = new Random(seed);
        var office = new ApiOffice(context, port);
        var operations = operations(office);
        var codes = List.of(office.filed("Nguyễn Văn A"), office.filed("Nguyễn Văn B"), office.filed("Nguyễn Văn C"));

        for (int i = 0; i < CALLS; i++) {
            var operation = operations.get(random.nextInt(operations.size()));
            var path = path(operation, codes, office, random);
            var call = office.as(WHO[random.nextInt(WHO.length)]);
            headers(call, random);
            call.header("X-Forwarded-For", "10.0.0." + i % 250); // each its own share of tracking
            var body = body(operation, office, random);
            if (body != null) call.header("Content-Type", type(operation, random));

            var answer = call.method(
                    operation.method().toUpperCase(java.util.Locale.ROOT),
                    path,
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));

            var told = "seed " + seed + " call " + i + ": " + operation.method() + " " + path + "\n"
                    + (body == null ? "" : new String(body, StandardCharsets.UTF_8)) + "\n" + answer.text();
            assertThat(answer.status()).as(told).isLessThan(500);
            if (answer.status() >= 400) assertThat(answer.problem()).as(told).matches("4\\d\\d [A-Z_]+");
        }
    }

    private List<Operation> operations(ApiOffice office) {
        var all = new ArrayList<Operation>();
        var api = office.nobody().get("/api/v1/openapi.json").json();
        for (var path : api.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                all.add(new Operation(operation.getKey(), path.getKey(), operation.getValue()));
            }
        }
        return all;
    }

    private static String path(Operation operation, List<String> codes, ApiOffice office, Random random) {
        var path = operation.path();
        while (path.contains("{")) {
            var name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            var value = random.nextInt(4) == 0
                    ? odd(random)
                    : switch (name) {
                        case "code" ->
                            path.contains("/agencies")
                                    ? office.commune
                                    : path.contains("/procedures")
                                            ? "1.001193"
                                            : codes.get(random.nextInt(codes.size()));
                        default -> office.accounts.get("citizen").toString();
                    };
            path = path.replace("{" + name + "}", encoded(value.isEmpty() ? "x" : value));
        }
        var query = new ArrayList<String>();
        for (var parameter : operation.described().path("parameters")) {
            if (!parameter.get("in").stringValue().equals("query") || random.nextInt(3) == 0) continue;
            var name = parameter.get("name").stringValue();
            query.add(name + "=" + encoded(value(name, office, random)));
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String value(String name, ApiOffice office, Random random) {
        if (random.nextInt(4) == 0) return odd(random);
        return switch (name) {
            case "agency" -> office.commune;
            case "from" -> "2024-01-01";
            case "to" -> "2024-05-31";
            case "received", "happened" -> "2024-05-02T01:00:00Z";
            case "limit" -> random.nextBoolean() ? "3 working_days" : "10";
            case "part" -> "c3";
            case "by" -> "month";
            case "dryRun", "keepGood", "digitised" -> "true";
            default -> odd(random);
        };
    }

    private static void headers(ApiOffice.Call call, Random random) {
        if (random.nextInt(4) == 0) call.header("If-Match", "\"" + random.nextInt(5) + "\"");
        if (random.nextInt(6) == 0) call.header("If-Match", printable(odd(random)));
        if (random.nextInt(6) == 0) call.header("Idempotency-Key", printable(odd(random)));
        if (random.nextInt(6) == 0)
            call.header(
                    "Accept",
                    List.of("text/csv", "*/*", "x", "application/json").get(random.nextInt(4)));
        if (random.nextInt(6) == 0) call.header("Accept-Language", printable(odd(random)));
    }

    /** What a client can send at all in a header. */
    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private static String type(Operation operation, Random random) {
        if (random.nextInt(20) == 0)
            return List.of("text/plain", "application/json;charset=utf-16", "x/y")
                    .get(random.nextInt(3));
        var content = operation
                .described()
                .path("requestBody")
                .path("content")
                .properties()
                .iterator();
        var type = content.hasNext() ? content.next().getKey() : "application/json";
        return type.startsWith("multipart") ? type + "; boundary=b" : type;
    }

    private static byte[] body(Operation operation, ApiOffice office, Random random) {
        if (!operation.described().has("requestBody")) return null;
        var text = operation.path().contains("/imports/")
                ? "ma,ten,loai,cap_tren,tu_ngay,den_ngay,ke_thua\nT9,Tên,xa,,2024-01-01,,\n"
                : operation.path().endsWith("/files")
                        ? "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-\r\n--b--\r\n"
                        : operation.path().endsWith("/dossiers") ? office.filing("Nguyễn Văn A") : fields(random);
        return damaged(text.getBytes(StandardCharsets.UTF_8), random);
    }

    private static String fields(Random random) {
        var names = List.of(
                "reason",
                "papers",
                "legalBasis",
                "note",
                "to",
                "toStep",
                "caseCode",
                "newDue",
                "entry",
                "value",
                "amount",
                "number",
                "title",
                "online",
                "opinion",
                "name",
                "roles",
                "expires",
                "username");
        var values = List.of(
                "\"x\"",
                "[\"to-khai\"]",
                "1",
                "-1",
                "true",
                "null",
                "{}",
                "\"2024-06-01T10:00:00+07:00\"",
                "\"018f0000-0000-7000-8000-000000000000\"",
                "\"OWNER_NAME\"",
                "\"ENDED_AT\"",
                "9223372036854775807",
                "[]");
        var fields = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.add(
                    "\"" + names.get(random.nextInt(names.size())) + "\":" + values.get(random.nextInt(values.size())));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        if (random.nextInt(2) == 0 || bytes.length == 0) return bytes;
        var damaged = bytes.clone();
        for (int i = random.nextInt(4); i >= 0; i--)
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }

    private static String odd(Random random) {
        return ODD[random.nextInt(ODD.length)];
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
