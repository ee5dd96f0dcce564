package vn.motcua.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** One citizen at a browser without scripts, who registers a birth. */
final class Filer {

    private static final String PROCEDURE = "1.001193";
    /** Noise, so that it is not packed; a reduced photograph of a telephone has about these 100 KB. */
    private static final byte[] PHOTOGRAPH = photograph();

    /** What is answered wherever it is asked. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("hoTen", "Nguyễn Thị Thủy"),
            Map.entry("soDinhDanh", "037185001234"),
            Map.entry("dienThoai", "0912345678"),
            Map.entry("noiCuTruTinh", "37"),
            Map.entry("noiCuTru", "Thôn 1"),
            Map.entry("quanHe", "Mẹ đẻ"),
            Map.entry("conHoTen", "Trần Thị An"),
            Map.entry("conNgaySinh", "2026-11-15"),
            Map.entry("conGioiTinh", "nu"),
            Map.entry("conDanToc", "Kinh"),
            Map.entry("conQuocTich", "VN"),
            Map.entry("conNoiSinh", "Bệnh viện Sản Nhi"),
            Map.entry("conQueQuan", "Ninh Bình"),
            Map.entry("truongHop", "thuong"),
            Map.entry("chaMeKetHon", "khong"),
            Map.entry("ghiCha", "khong"),
            Map.entry("meHoTen", "Nguyễn Thị Thủy"),
            Map.entry("meNgaySinh", "1995-02-03"),
            Map.entry("meDanToc", "Kinh"),
            Map.entry("meQuocTich", "VN"),
            Map.entry("meCuTru", "Thôn 1"),
            Map.entry("canBanSao", "khong"),
            Map.entry("camDoan", "1"));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern UPLOAD =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\" enctype=\"multipart/form-data\"");

    private final String server;
    private final String session;
    private final Random random;
    private final int think;
    private final List<Filers.Took> took;

    /** @param think milliseconds before each page, half to one and a half times as many */
    Filer(int port, String session, Random random, int think, List<Filers.Took> took) {
        this.server = "http://127.0.0.1:" + port;
        this.session = session;
        this.random = random;
        this.think = think;
        this.took = took;
    }

    void file(String commune) throws Exception {
        var address = "/filings/new?procedure=" + PROCEDURE;
        var page = open("page", address);
        address = sent("begin", page, "/filings", Map.of("agency", commune, "owner", "self"));
        var base = address.replaceFirst("/pages/.*", "");
        while (!address.endsWith("/papers")) address = answer(address);
        page = open("page", address);
        var upload = UPLOAD.matcher(page);
        if (!upload.find()) throw new IllegalStateException("nothing to bring");
        page = open("page", photograph(page, upload.group(1)));
        page = open("page", base + "/review");
        address = sent("send", page, base + "/send", Map.of());
        page = open("page", address);
        if (!page.contains("filed-code")) throw new IllegalStateException("no code in " + address);
    }

    /** Answers a page of questions, and what appears by the answers; where it leads. */
    private String answer(String address) throws Exception {
        var page = open("page", address);
        for (int tries = 0; tries < 4; tries++) {
            var answer = send("answers", page, address, asked(page));
            if (answer.statusCode() == 302) return location(answer);
            if (answer.statusCode() != 200) throw new IOException(address + " " + answer.statusCode());
            page = answer.body();
        }
        throw new IOException(address + " asks on and on");
    }

    private static Map<String, String> asked(String page) {
        var answers = new LinkedHashMap<String, String>();
        ANSWERS.forEach((name, value) -> {
            if (page.contains("name=\"" + name + "\"")) answers.put(name, value);
        });
        return answers;
    }

    private String open(String what, String path) throws Exception {
        TimeUnit.MILLISECONDS.sleep(think / 2 + random.nextInt(think));
        var answer = exchange(what, request(path).GET().build());
        if (answer.statusCode() != 200) throw new IOException(path + " " + answer.statusCode());
        return answer.body();
    }

    private String sent(String what, String page, String action, Map<String, String> typed) throws Exception {
        var answer = send(what, page, action, typed);
        if (answer.statusCode() != 302) throw new IOException(action + " " + answer.statusCode());
        return location(answer);
    }

    private HttpResponse<String> send(String what, String page, String action, Map<String, String> typed)
            throws Exception {
        var fields = new LinkedHashMap<>(hidden(page, action));
        fields.putAll(typed);
        var pairs = new ArrayList<String>();
        fields.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var request = request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs)));
        return exchange(what, request.build());
    }

    private String photograph(String page, String action) throws Exception {
        var body = new ByteArrayOutputStream(PHOTOGRAPH.length + 1_000);
        for (var field : hidden(page, action).entrySet()) {
            text(
                    body,
                    "--part\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n");
        }
        text(
                body,
                "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"giay-chung-sinh.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n");
        body.writeBytes(PHOTOGRAPH);
        text(body, "\r\n--part--\r\n");
        var request = request(action)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        var answer = exchange("upload", request.build());
        if (answer.statusCode() != 302) throw new IOException(action + " " + answer.statusCode());
        return location(answer).replaceFirst("#.*", "");
    }

    private static byte[] photograph() {
        var picture = new BufferedImage(260, 260, BufferedImage.TYPE_INT_RGB);
        var noise = new Random(1);
        for (int i = 0; i < 260 * 260; i++) picture.setRGB(i % 260, i / 260, noise.nextInt());
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> hidden(String page, String action) {
        int start = page.indexOf("action=\"" + action + "\"");
        if (start < 0) throw new IllegalStateException("no form goes to " + action);
        var fields = new LinkedHashMap<String, String>();
        var matcher = HIDDEN.matcher(page.substring(start, page.indexOf("</form>", start)));
        while (matcher.find()) fields.put(matcher.group(1), matcher.group(2));
        return fields;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Cookie", "motcua_session=" + session);
    }

    private HttpResponse<String> exchange(String what, HttpRequest request) throws Exception {
        long begin = System.nanoTime();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        took.add(new Filers.Took(what, System.nanoTime() - begin));
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
