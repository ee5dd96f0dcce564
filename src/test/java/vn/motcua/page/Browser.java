package vn.motcua.page;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks for pages and sends forms the way a browser without scripts does; follows no redirect and keeps no cookie. */
public record Browser(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET(), BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(request(path, headers).GET(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        return post(path, List.copyOf(fields.entrySet()), headers);
    }

    /** The same where a field may come several times. */
    public HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields, String... headers) {
        var body = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request, BodyHandlers.ofString());
    }

    /** Sends a form with one file in the field {@code file}. */
    public HttpResponse<String> upload(String path, String fileName, String content, String... headers) {
        var body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--part--\r\n";
        var request = request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request, BodyHandlers.ofString());
    }

    /** The hidden fields of the form that is sent to an address. */
    public static Map<String, String> hidden(String html, String action) {
        int start = html.indexOf("action=\"" + action + "\"");
        if (start < 0) throw new IllegalArgumentException("no form goes to " + action);
        var form = html.substring(start, html.indexOf("</form>", start));
        var fields = new LinkedHashMap<String, String>();
        var matcher = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(form);
        while (matcher.find()) fields.put(matcher.group(1), matcher.group(2));
        return fields;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length > 0 ? request.headers(headers) : request;
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
