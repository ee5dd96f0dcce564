package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Role;
import vn.motcua.page.Browser;
import vn.motcua.shared.Outcome;

/** A commune with its officers, worked in through the pages as browsers without scripts do. */
final class DeskDay {

    static final String PROCEDURE = "1.004884"; // receive, assign, appraise, approve, issue, return
    private static final String PASSWORD = "mật khẩu dài của ngày";

    private final Browser browser;
    private final String agency;
    private final String word;

    DeskDay(Browser browser, String agency, String word, KeepAgencies agencies, KeepAccounts accounts, Actors actors) {
        this.browser = browser;
        this.agency = agency;
        this.word = word;
        var since = LocalDate.of(2020, 1, 1);
        var opening = new KeepAgencies.Opening(agency, "UBND xã " + word, AgencyKind.COMMUNE, null, since);
        if (!(agencies.open(opening, actors.operator()) instanceof Outcome.Done<UUID>(var id))) return;
        var roles = Map.of(
                "tiep",
                Role.RECEPTIONIST,
                "truong",
                Role.HEAD,
                "an",
                Role.SPECIALIST,
                "binh",
                Role.SPECIALIST,
                "ky",
                Role.LEADER);
        roles.forEach((name, role) -> open(name, GrantedRole.at(role, id, since), accounts, actors));
        open("dan", GrantedRole.everywhere(Role.CITIZEN, since), accounts, actors);
    }

    private void open(String name, GrantedRole role, KeepAccounts accounts, Actors actors) {
        var account = new KeepAccounts.Opening(
                username(name), "Cán bộ " + name + " " + word, null, null, PASSWORD, true, List.of(role));
        assertThat(accounts.create(account, actors.operator())).isInstanceOf(Outcome.Done.class);
    }

    String username(String name) {
        return word + "." + name;
    }

    /** What the person is called. */
    String called(String name) {
        return "Cán bộ " + name + " " + word;
    }

    String signIn(String name) {
        return cookies(signIn(name, ""));
    }

    HttpResponse<String> signIn(String name, String next) {
        var form = browser.get("/sign-in" + (next.isEmpty() ? "" : "?next=" + next));
        var fields = new HashMap<>(Browser.hidden(form.body(), "/sign-in"));
        fields.put("username", username(name));
        fields.put("password", PASSWORD);
        var answer = browser.post("/sign-in", fields, "Cookie", cookies(form));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer;
    }

    /** Filed and received at the counter: it waits for the head to assign it. */
    String received(String owner) {
        var cookie = signIn("tiep");
        var fields = new HashMap<>(
                Browser.hidden(browser.get("/desk/file", "Cookie", cookie).body(), "/desk/file"));
        fields.putAll(Map.of(
                "procedure",
                PROCEDURE,
                "receivingAgency",
                agency,
                "channel",
                "counter",
                "name",
                owner,
                "receive",
                "1"));
        fields.put("phone", "0912000111");
        var answer = browser.post("/desk/file", fields, "Cookie", cookie);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return location(answer).replaceFirst("^.*/", "");
    }

    /** Assigned: it waits for a specialist. */
    String toAppraise(String owner) {
        var code = received(owner);
        done(give(signIn("truong"), code, "complete", Map.of()));
        return code;
    }

    Map<String, String> form(String cookie, String code, String verb) {
        return new HashMap<>(Browser.hidden(page(cookie, code), "/desk/dossiers/" + code + "/" + verb));
    }

    String page(String cookie, String code) {
        return browser.get("/desk/dossiers/" + code, "Cookie", cookie).body();
    }

    HttpResponse<String> give(String cookie, String code, String verb, Map<String, String> typed) {
        var fields = form(cookie, code, verb);
        fields.putAll(typed);
        return send(cookie, code, verb, fields);
    }

    HttpResponse<String> send(String cookie, String code, String verb, Map<String, String> fields) {
        return browser.post("/desk/dossiers/" + code + "/" + verb, fields, "Cookie", cookie);
    }

    static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    static String cookies(HttpResponse<String> answer) {
        var pair = Pattern.compile("^[^;]+");
        return answer.headers().allValues("set-cookie").stream()
                .map(cookie ->
                        pair.matcher(cookie).results().findFirst().orElseThrow().group())
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
    }
}
