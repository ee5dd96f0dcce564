package vn.motcua.console;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.Helpers;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.page.Browser;

/** A province with two communes, somebody in each role at the first one, and their browsers. */
final class ConsoleOffice {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final String province;
    final String commune;
    final String neighbour;
    final UUID communeId;
    final UUID neighbourId;
    final Office office;
    final Browser browser;
    final Map<String, UUID> accounts = new HashMap<>();
    private final Map<String, String> cookies = new HashMap<>();
    private final int number = NUMBER.incrementAndGet();

    ConsoleOffice(ApplicationContext context, int port) {
        office = new Office(
                context.getBean(KeepAgencies.class),
                context.getBean(KeepAccounts.class),
                context.getBean(Actors.class));
        browser = new Browser(port);
        province = "CO" + number;
        commune = province + ".1";
        neighbour = province + ".2";
        var top = office.agency(province, null);
        communeId = office.agency(commune, top);
        neighbourId = office.agency(neighbour, top);
        for (var role : Role.values()) {
            if (role == Role.OPERATOR || role == Role.HELPER) continue;
            var granted = role == Role.CITIZEN
                    ? GrantedRole.everywhere(role, Office.START)
                    : GrantedRole.below(role, communeId, Office.START);
            add(role.name(), granted);
        }
        accounts.put("HELPER", helper(context));
        add("PROVINCE", GrantedRole.everywhere(Role.ADMINISTRATOR, Office.START));
    }

    /** Helpers are opened apart. */
    private UUID helper(ApplicationContext context) {
        return Office.value(context.getBean(Helpers.class)
                .open(
                        new Helpers.Opening(
                                username("HELPER"),
                                "Người hỗ trợ",
                                "Đoàn thanh niên xã",
                                communeId,
                                Office.START,
                                LocalDate.of(2030, 1, 1),
                                Office.PASSWORD,
                                true),
                        office.actors().operator()));
    }

    private void add(String who, GrantedRole role) {
        accounts.put(who, office.account(username(who), role));
    }

    private String username(String who) {
        return "co" + number + "." + who.toLowerCase(Locale.ROOT);
    }

    HttpResponse<String> get(String who, String path) {
        return browser.get(path, "Cookie", cookie(who));
    }

    /** Opens the form and sends it with these fields beside its hidden ones. */
    HttpResponse<String> send(String who, String path, Map<String, String> typed) {
        var page = get(who, path);
        if (page.statusCode() != 200) return page;
        var fields = new HashMap<>(Browser.hidden(page.body(), path.replace("&", "&amp;")));
        fields.putAll(typed);
        return browser.post(path, fields, "Cookie", cookie(who));
    }

    HttpResponse<String> post(String who, String path, Map<String, String> fields) {
        return browser.post(path, fields, "Cookie", cookie(who));
    }

    /** Sends a file to be tried only. */
    HttpResponse<String> upload(String who, String path, String content, Map<String, String> token) {
        var query = token.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue() + "&")
                .collect(Collectors.joining());
        return browser.upload(path + "?" + query + "dryRun=1", "a.csv", content, "Cookie", cookie(who));
    }

    private String cookie(String who) {
        return cookies.computeIfAbsent(who, this::signIn);
    }

    private String signIn(String who) {
        var form = browser.get("/sign-in");
        var visit = cookies(form.headers().allValues("set-cookie"));
        var fields = new HashMap<>(Browser.hidden(form.body(), "/sign-in"));
        fields.put("username", username(who));
        fields.put("password", Office.PASSWORD);
        var answer = browser.post("/sign-in", fields, "Cookie", visit);
        return cookies(answer.headers().allValues("set-cookie"));
    }

    private static String cookies(List<String> set) {
        var pair = Pattern.compile("^[^;]+");
        return set.stream()
                .map(cookie ->
                        pair.matcher(cookie).results().findFirst().orElseThrow().group())
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
    }
}
