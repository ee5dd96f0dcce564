package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.BringFile;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.file.Stored;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Role;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.queue.CounterService.Booking;
import vn.motcua.queue.KeepServices;
import vn.motcua.queue.ServeTickets;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaWebIT;
import vn.motcua.testing.TestClock;

/** Reception at the counter, the way a browser without scripts works in it. */
@MotcuaWebIT
class ReceptionIT {

    private static final String AGENCY = "H79.01";
    private static final String SAME_DAY = "1.001193";
    private static final String PASSWORD = "mật khẩu dài của quầy";

    @LocalServerPort
    int port;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    Agencies directory;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    Colleagues colleagues;

    @Autowired
    DossierQuery dossiers;

    @Autowired
    DossierCommands commands;

    @Autowired
    BringFile files;

    @Autowired
    JdbcClient sql;

    @Autowired
    KeepServices services;

    @Autowired
    ServeTickets serving;

    @Autowired
    TestClock clock;

    private Browser browser;
    private DeskDay day;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        day = new DeskDay(browser, AGENCY, "quay", agencies, accounts, actors);
    }

    @Test
    void a_few_letters_find_the_procedure_and_enter_goes_on_to_the_slip() {
        var cookie = day.signIn("tiep");
        var page = page("/desk/file", cookie);
        assertThat(page).containsPattern("id=\"f-procedure\"[^>]* autofocus");

        var many = step(cookie, page, "next", Map.of("procedure", "dang ky khai"));
        assertThat(many).contains("value=\"choose:" + SAME_DAY + "\"").containsPattern("choose:[^>]* autofocus");
        var chosen = step(cookie, many, "choose:" + SAME_DAY, Map.of());
        assertThat(chosen)
                .contains("value=\"1.001193 Đăng ký khai sinh\"", "Thành phần hồ sơ", "Bản chính")
                .containsPattern("id=\"f-identityNumber\"[^>]* autofocus");
        var named = step(cookie, chosen, "next", typed(Map.of("name", "Đỗ Văn Phím")));
        assertThat(named).containsPattern("<button class=\"btn btn-primary\"[^>]* autofocus");

        var filed = file(
                cookie,
                named,
                typed(Map.of("procedure", SAME_DAY, "name", "Đỗ Văn Phím", "receive", "1", "state-to-khai", "has")));
        var done = page(DeskDay.location(filed), cookie);
        assertThat(done)
                .contains("Thêm hồ sơ cho người này", "Được tiếp nhận")
                .containsPattern("/forms/receipt\"[^>]* autofocus");
        var slip = browser.bytes("/desk/dossiers/" + code(filed) + "/forms/receipt", "Cookie", cookie);
        assertThat(new String(slip.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(view(filed).journal().getLast().note()).contains("Giấy tờ nhận tại quầy", "1 bản chính");
    }

    @Test
    void the_sectors_of_the_counter_come_first_and_all_others_after_them() {
        var hall = new DeskDay(browser, "QS.1", "quaycu", agencies, accounts, actors);
        var agency = directory.byCode("QS.1").orElseThrow().id();
        var officer = colleagues.named(hall.username("tiep")).orElseThrow();
        var marriage = List.of("G15-TP07");
        services.keep(
                agency,
                new KeepServices.Wish("A", "Hộ tịch", "Civil status", marriage, List.of(1), Booking.NONE),
                actors.operator());
        var cookie = hall.signIn("tiep");
        assertThat(page("/desk/file", cookie)).doesNotContain("choose:");

        serving.open(agency, 1, null, false, Ids.next(), officer);

        assertThat(page("/desk/file", cookie)).contains("thuộc dịch vụ đang phục vụ");
        var found = page("/desk/file?procedure=dang+ky", cookie);
        int lastWanted = found.lastIndexOf("thuộc dịch vụ đang phục vụ");
        var codes = Pattern.compile("choose:([0-9.]+)").matcher(found).results().toList();
        assertThat(codes).hasSize(12);
        assertThat(codes.getFirst().start()).isLessThan(lastWanted);
        assertThat(codes.getLast().start()).as("others stay within reach").isGreaterThan(lastWanted);
    }

    @Test
    void letters_that_fit_nothing_say_so_at_the_field() {
        var cookie = day.signIn("tiep");

        var page = step(cookie, page("/desk/file", cookie), "next", Map.of("procedure", "zzzz"));

        assertThat(page).contains("role=\"alert\"", "href=\"#f-procedure\"", "id=\"p-procedure\"");
    }

    @Test
    void a_missing_paper_leads_to_the_supplement_slip() {
        var cookie = day.signIn("tiep");

        var fields = typed(Map.of(
                "procedure", SAME_DAY,
                "name", "Đỗ Thị Thiếu",
                "receive", "1",
                "state-to-khai", "missing",
                "reason", "Tờ khai chưa ký"));
        var filed = file(cookie, page("/desk/file", cookie), fields);

        assertThat(view(filed).status()).isEqualTo(Status.AWAITING_PAPERS);
        assertThat(view(filed).journal().getLast().detail()).contains("to-khai");
        var done = page(DeskDay.location(filed), cookie);
        assertThat(done).containsPattern("/forms/supplement\"[^>]* autofocus");
        assertThat(browser.bytes("/desk/dossiers/" + code(filed) + "/forms/supplement", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_double_click_files_and_receives_once() {
        var cookie = day.signIn("tiep");
        var form = page("/desk/file", cookie);
        var fields = typed(Map.of("procedure", SAME_DAY, "name", "Đỗ Văn Đôi", "receive", "1"));

        var first = file(cookie, form, fields);
        var second = file(cookie, form, fields);

        assertThat(code(second)).isEqualTo(code(first));
        assertThat(view(first).journal()).hasSize(2);
    }

    @Test
    void a_known_person_is_offered_with_the_papers_of_earlier_dossiers_and_stands_in_no_address() {
        var cookie = day.signIn("tiep");
        var number = "036199000179";
        var fields = typed(Map.of(
                "procedure", SAME_DAY,
                "name", "Đỗ Thị Quen",
                "identityNumber", number,
                "phone", "0912 000 179",
                "address", "Xóm 9",
                "receive", "1"));
        var filed = file(cookie, page("/desk/file", cookie), fields);
        var earlier = code(filed);
        attach(earlier);
        assertThat(DeskDay.location(filed)).doesNotContain(number);

        var asked = step(
                cookie,
                page("/desk/file", cookie),
                "next",
                Map.of("procedure", SAME_DAY + " x", "identityNumber", number));
        assertThat(asked).contains("known:" + earlier, "Đỗ Thị Quen", "Xóm 9");
        assertThat(asked).contains("id=\"f-name\" name=\"name\" type=\"text\" value=\"\"");
        assertThat(asked).containsPattern("known:[^>]* autofocus");
        var known =
                step(cookie, asked, "known:" + earlier, Map.of("procedure", SAME_DAY + " x", "identityNumber", number));
        assertThat(known).contains("value=\"Đỗ Thị Quen\"", "value=\"0912000179\"", "value=\"Xóm 9\"");
        assertThat(known.replaceAll("(href|action|hx-post)=\"[^\"]*" + number, "!"))
                .isEqualTo(known);

        var reuse = Pattern.compile("value=\"(reuse:" + Pattern.quote(earlier) + "/[0-9a-f-]{36})\"")
                .matcher(known);
        assertThat(reuse.find()).isTrue();
        var again = new HashMap<>(fields);
        again.put("state-to-khai", reuse.group(1));
        var second = file(cookie, known, again);
        assertThat(view(second).status()).isEqualTo(Status.RECEIVED);
        assertThat(view(second).attachments())
                .extracting(DossierView.Attachment::fileName)
                .containsExactly("to-khai.pdf");

        var stranger = new DeskDay(browser, "H79.02", "xa", agencies, accounts, actors).signIn("tiep");
        var elsewhere = step(
                stranger,
                page("/desk/file", stranger),
                "next",
                Map.of("procedure", SAME_DAY + " x", "identityNumber", number));
        assertThat(elsewhere).doesNotContain("Đỗ Thị Quen", earlier);
        var page = page("/desk/file", stranger);
        var taken = typed(
                Map.of("procedure", SAME_DAY, "name", "A", "identityNumber", number, "state-to-khai", reuse.group(1)));
        taken.put("receivingAgency", "H79.02");
        assertThat(send(stranger, page, "/desk/file", taken).statusCode()).isEqualTo(422);
    }

    @Test
    void the_next_dossier_of_the_same_person_begins_filled_in() {
        var cookie = day.signIn("tiep");
        var fields = typed(Map.of(
                "procedure", SAME_DAY, "name", "Đỗ Văn Nhiều", "identityNumber", "036199000180", "receive", "1"));
        var filed = file(cookie, page("/desk/file", cookie), fields);

        var next = page("/desk/file?after=" + code(filed), cookie);

        assertThat(next).contains("value=\"Đỗ Văn Nhiều\"", "value=\"036199000180\"");
        var stranger = new DeskDay(browser, "H79.02", "xa", agencies, accounts, actors).signIn("tiep");
        assertThat(browser.get("/desk/file?after=" + code(filed), "Cookie", stranger)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/desk/file/done/" + code(filed), "Cookie", stranger)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_draft_survives_the_browser_is_its_officers_alone_and_goes_when_filed() {
        var cookie = day.signIn("tiep");
        var page = page("/desk/file", cookie);
        var fields = typed(Map.of("procedure", SAME_DAY, "name", "Đỗ Thị Nháp", "phone", "0912000181"));
        var id = Browser.hidden(page, "/desk/file").get("draft");
        var quiet = new HashMap<>(Browser.hidden(page, "/desk/file"));
        quiet.putAll(fields);
        var said = browser.post("/desk/file/draft", quiet, "Cookie", cookie, "HX-Request", "true");
        assertThat(said.body()).contains("Đã lưu nháp lúc").doesNotContain("<html");

        var later = day.signIn("tiep");
        assertThat(page("/desk/file", later)).contains("Nháp của tôi", "Đỗ Thị Nháp", "/desk/file?draft=" + id);
        var kept = page("/desk/file?draft=" + id, later);
        assertThat(kept).contains("value=\"Đỗ Thị Nháp\"", "value=\"0912000181\"");
        var another = signIn(accountOf("quay.khac", Role.RECEPTIONIST));
        assertThat(page("/desk/file", another)).doesNotContain("Đỗ Thị Nháp");
        assertThat(browser.get("/desk/file?draft=" + id, "Cookie", another).statusCode())
                .isEqualTo(404);
        send(another, page("/desk/file", another), "/desk/file/drafts/" + id + "/delete", Map.of());
        assertThat(page("/desk/file", later))
                .as("not somebody else's to delete")
                .contains("Đỗ Thị Nháp");

        file(later, kept, fields);
        assertThat(page("/desk/file", later)).doesNotContain("Đỗ Thị Nháp");
        browser.post("/desk/file/draft", quiet, "Cookie", cookie, "HX-Request", "true");
        assertThat(keptFields(id)).as("a late save brings nothing back").isEqualTo("{}");
    }

    @Test
    void a_draft_is_thrown_away_by_its_officer_or_after_seven_days() {
        var cookie = day.signIn("tiep");
        var page = page("/desk/file", cookie);
        var saved = send(cookie, page, "/desk/file/draft", typed(Map.of("name", "Đỗ Văn Bỏ")));
        var place = DeskDay.location(saved);
        assertThat(page(place, cookie)).contains("value=\"Đỗ Văn Bỏ\"");
        var id = place.replaceFirst("^.*=", "");

        send(cookie, page("/desk/file", cookie), "/desk/file/drafts/" + id + "/delete", Map.of());
        assertThat(browser.get(place, "Cookie", cookie).statusCode()).isEqualTo(404);
        assertThat(keptFields(id)).isEqualTo("{}");

        var old = send(cookie, page("/desk/file", cookie), "/desk/file/draft", typed(Map.of("name", "Đỗ Văn Cũ")));
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        var week = day.signIn("tiep");
        assertThat(browser.get(DeskDay.location(old), "Cookie", week).statusCode())
                .isEqualTo(404);
        send(week, page("/desk/file", week), "/desk/file/draft", typed(Map.of("name", "Đỗ Văn Mới")));
        assertThat(sql.sql("select count(*) from identity.form_draft where fields like '%Đỗ Văn Cũ%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_session_that_ends_between_two_steps_leaves_a_draft() {
        var cookie = day.signIn("tiep");
        var page = page("/desk/file", cookie);
        clock.advance(Duration.ofHours(5));
        var fields = typed(Map.of("procedure", "khai sinh", "name", "Đỗ Văn Hết", "step", "next"));

        var answer = send(cookie, page, "/desk/file/step", fields);

        assertThat(answer.statusCode()).isEqualTo(303);
        var next = DeskDay.location(answer).replaceFirst("^.*=", "");
        var again = day.signIn("tiep");
        var draft = DeskDay.location(browser.get(next, "Cookie", again));
        assertThat(draft).startsWith("/desk/file?draft=");
        assertThat(page(draft, again)).contains("value=\"Đỗ Văn Hết\"", "value=\"khai sinh\"");
    }

    @Test
    void a_checklist_that_cannot_be_read_comes_back_as_it_was_typed() {
        var cookie = day.signIn("tiep");
        var form = page("/desk/file", cookie);
        var fields = typed(Map.of("procedure", SAME_DAY, "name", "Đỗ Văn Sai", "originals-to-khai", "nhiều"));

        var answer = file(cookie, form, fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        PageRules.hold(answer.body());
        assertThat(answer.body())
                .contains("href=\"#f-originals-to-khai\"", "value=\"nhiều\"")
                .containsPattern("id=\"problems\"[^>]* autofocus");
        var unknown = typed(Map.of("procedure", SAME_DAY, "name", "Đỗ Văn Sai", "state-to-khai", "reuse:H1/1"));
        assertThat(file(cookie, form, unknown).statusCode()).isEqualTo(422);
    }

    @Test
    void a_same_day_dossier_is_finished_in_one_go_by_who_may_do_every_step() {
        var all = signIn(accountOf("quay.tatca", Role.RECEPTIONIST, Role.HEAD, Role.SPECIALIST, Role.LEADER));
        var filed = file(
                all,
                page("/desk/file", all),
                typed(Map.of("procedure", SAME_DAY, "name", "Đỗ Văn Nhanh", "receive", "1")));
        var place = DeskDay.location(filed);
        var done = page(place, all);
        assertThat(done).contains("Giải quyết và trả ngay");

        var unsure = send(all, done, place + "/finish", Map.of("number", "1/KS", "title", "Giấy khai sinh"));
        assertThat(unsure.statusCode()).isEqualTo(422);
        PageRules.hold(unsure.body());
        var sure = Map.of("number", "1/KS", "title", "Giấy khai sinh", "sure", "1");
        DeskDay.done(send(all, done, place + "/finish", sure));
        int lines = view(filed).journal().size();
        DeskDay.done(send(all, done, place + "/finish", sure));

        assertThat(view(filed).status()).isEqualTo(Status.RETURNED);
        assertThat(view(filed).journal()).as("a double click").hasSize(lines);
    }

    @Test
    void who_may_not_do_the_next_step_is_not_offered_it() {
        var cookie = day.signIn("tiep");
        var fields = typed(Map.of("procedure", SAME_DAY, "name", "Đỗ Văn Chờ", "receive", "1"));

        var filed = file(cookie, page("/desk/file", cookie), fields);

        var done = page(DeskDay.location(filed), cookie);
        assertThat(done).doesNotContain("Giải quyết và trả ngay");
        assertThat(view(filed).status()).isEqualTo(Status.RECEIVED);
    }

    private void attach(String code) {
        var content = "%PDF-1.4 tờ khai".getBytes(StandardCharsets.UTF_8);
        var by = colleagues.named(day.username("tiep")).orElseThrow();
        try {
            assertThat(files.bring(new ByteArrayInputStream(content), 1_000, by))
                    .isInstanceOfSatisfying(Outcome.Done.class, done -> {
                        var stored = (Stored) done.value();
                        var file = new Command.Attach(
                                "to-khai",
                                Command.Purpose.COMPONENT,
                                "to-khai.pdf",
                                stored.mediaType(),
                                stored.size(),
                                stored.sha256(),
                                true);
                        Outcome<Receipt> attached = commands.give(code, file, Request.of(UUID.randomUUID()), by);
                        assertThat(attached).isInstanceOf(Outcome.Done.class);
                    });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String keptFields(String id) {
        return sql.sql("select fields from identity.form_draft where id = cast(:id as uuid)")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String accountOf(String username, Role... roles) {
        var since = LocalDate.of(2020, 1, 1);
        var agency = directory.byCode(AGENCY).orElseThrow().id();
        var granted = java.util.Arrays.stream(roles)
                .map(role -> GrantedRole.at(role, agency, since))
                .toList();
        var account = new KeepAccounts.Opening(username, "Cán bộ " + username, null, null, PASSWORD, true, granted);
        assertThat(accounts.create(account, actors.operator())).isInstanceOf(Outcome.Done.class);
        return username;
    }

    private String signIn(String username) {
        var form = browser.get("/sign-in");
        var fields = new HashMap<>(Browser.hidden(form.body(), "/sign-in"));
        fields.put("username", username);
        fields.put("password", PASSWORD);
        return DeskDay.cookies(browser.post("/sign-in", fields, "Cookie", DeskDay.cookies(form)));
    }

    private DossierView view(HttpResponse<String> filed) {
        return dossiers.byCode(code(filed), actors.operator()).orElseThrow();
    }

    private static String code(HttpResponse<String> filed) {
        return DeskDay.location(filed).replaceFirst("^.*/", "");
    }

    private static Map<String, String> typed(Map<String, String> fields) {
        var typed = new HashMap<>(Map.of("receivingAgency", AGENCY, "channel", "counter"));
        typed.putAll(fields);
        return typed;
    }

    private String page(String path, String cookie) {
        var answer = browser.get(path, "Cookie", cookie);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        PageRules.hold(answer.body());
        return answer.body();
    }

    private String step(String cookie, String page, String step, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("step", step);
        if (!fields.containsKey("procedure")) fields.put("procedure", SAME_DAY);
        var answer = send(cookie, page, "/desk/file/step", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        PageRules.hold(answer.body());
        return answer.body();
    }

    private HttpResponse<String> file(String cookie, String page, Map<String, String> typed) {
        return send(cookie, page, "/desk/file", typed);
    }

    /** With the hidden fields of the form of that address, or of the reception. */
    private HttpResponse<String> send(String cookie, String page, String action, Map<String, String> typed) {
        var form = page.contains(" action=\"" + action + "\"") ? action : "/desk/file";
        var fields = new HashMap<>(Browser.hidden(page, form));
        fields.putAll(typed);
        return browser.post(action, fields, "Cookie", cookie);
    }
}
