package vn.motcua.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.identity.Office;

/** Somebody with a browser without scripts, signed in or not. */
public final class Visitor {

    private final Browser browser;
    private final String cookie;

    private Visitor(Browser browser, String cookie) {
        this.browser = browser;
        this.cookie = cookie;
    }

    /** Nobody; the first form they open gives them the cookie its token belongs to. */
    public static Visitor at(int port, String path) {
        var browser = new Browser(port);
        return new Visitor(browser, cookies(browser.get(path)));
    }

    public static Visitor signedIn(int port, String username) {
        var browser = new Browser(port);
        var form = browser.get("/sign-in");
        var fields = new HashMap<>(Browser.hidden(form.body(), "/sign-in"));
        fields.put("username", username);
        fields.put("password", Office.PASSWORD);
        var answer = browser.post("/sign-in", fields, "Cookie", cookies(form));
        assertThat(answer.statusCode()).isEqualTo(303);
        return new Visitor(browser, cookies(answer));
    }

    /** A page that keeps to the rules of pages. */
    public String page(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        PageRules.hold(answer.body());
        return answer.body();
    }

    public HttpResponse<String> get(String path) {
        return cookie.isEmpty() ? browser.get(path) : browser.get(path, "Cookie", cookie);
    }

    public String cookie() {
        return cookie;
    }

    /** Sends the form of a page that goes to an address, with its hidden fields. */
    public HttpResponse<String> send(String page, String action, Map<String, String> typed, String... headers) {
        var fields = new HashMap<>(Browser.hidden(page, action));
        fields.putAll(typed);
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Cookie";
        all[1] = cookie.isEmpty() ? "nothing=1" : cookie;
        return browser.post(action, fields, all);
    }

    public static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String cookies(HttpResponse<String> answer) {
        List<String> set = answer.headers().allValues("set-cookie");
        return set.stream()
                .map(each -> each.replaceFirst(";.*", ""))
                .filter(each -> !each.endsWith("="))
                .collect(Collectors.joining("; "));
    }
}
