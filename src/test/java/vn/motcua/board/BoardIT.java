package vn.motcua.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.queue.Hall.value;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.page.Visitor;
import vn.motcua.queue.Hall;
import vn.motcua.queue.QueueQuery;
import vn.motcua.queue.ServeTickets;
import vn.motcua.shared.Ids;
import vn.motcua.testing.MotcuaWebIT;

/** The waiting hall through its pages, without scripts, on the whole program. */
@MotcuaWebIT
class BoardIT {

    private static final Pattern TICKET = Pattern.compile("/tickets/([0-9a-f-]{36})");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    QueueQuery queue;

    @Autowired
    ServeTickets serving;

    private Hall hall;
    private String home;

    @BeforeEach
    void open() {
        hall = new Hall(context);
        home = "/board/" + hall.code;
    }

    @Test
    void a_number_is_taken_at_the_kiosk_with_one_touch_and_printed() {
        var person = Visitor.at(port, home + "/kiosk");
        var kiosk = person.page(home + "/kiosk");
        var first = Visitor.location(person.send(kiosk, home + "/kiosk", Map.of("service", "A")));
        var touchedTwice = Visitor.location(person.send(kiosk, home + "/kiosk", Map.of("service", "A")));
        var slip = person.page(first);
        var ticket = person.page(home + "/tickets/" + ticket(first));

        assertThat(kiosk).contains("Dịch vụ A", "Dịch vụ B", "name=\"service\" value=\"A\"");
        assertThat(touchedTwice).isEqualTo(first);
        assertThat(slip).contains("A001", "Dịch vụ A", "<svg role=\"img\"", "slip.css", "kiosk");
        assertThat(slip).contains("http-equiv=\"refresh\" content=\"12;url=" + home + "/kiosk?lang=vi\"");
        assertThat(ticket).contains("A001", "không còn ai trước số này");
        assertThat(person.page(home + "/kiosk?lang=en")).contains("Take a number", "Service A");
    }

    @Test
    void everybody_finds_the_way_to_a_hall_from_the_start_page() {
        var nobody = new Browser(port);

        assertThat(nobody.get("/").body()).contains("href=\"/board\"");
        var halls = nobody.get("/board").body();
        PageRules.hold(halls);
        assertThat(halls).contains("href=\"" + home + "\"");
        assertThat(nobody.get("/board?q=khong+co+noi+nao").body()).doesNotContain("href=\"" + home + "\"");
    }

    @Test
    void a_refusal_at_the_kiosk_is_a_sentence_on_the_kiosk() {
        var person = Visitor.at(port, home + "/kiosk");
        var kiosk = person.page(home + "/kiosk");

        var wrongCode = person.send(kiosk, home + "/kiosk", Map.of("code", "QQQQQQ"));
        var wrongService = person.send(kiosk, home + "/kiosk", Map.of("service", "Z"));

        assertThat(wrongCode.statusCode()).isEqualTo(404);
        assertThat(wrongCode.body()).contains("Không tìm thấy lịch hẹn", "id=\"p-code\"");
        assertThat(wrongService.statusCode()).isEqualTo(404);
        assertThat(wrongService.body()).contains("không có dịch vụ Z");
        assertThat(new Browser(port)
                        .post(
                                home + "/kiosk",
                                Map.of("service", "A", "request", Ids.next().toString()))
                        .statusCode())
                .as("without the token of the form")
                .isEqualTo(403);
    }

    @Test
    void one_address_takes_so_many_numbers_a_minute() {
        var person = Visitor.at(port, home + "/kiosk");
        int status = 0;
        for (int i = 0; i <= 60; i++) {
            var kiosk = person.get(home + "/kiosk").body();
            status = person.send(kiosk, home + "/kiosk", Map.of("service", "A"), "X-Forwarded-For", "203.0.113.9")
                    .statusCode();
        }

        assertThat(status).isEqualTo(429);
    }

    @Test
    void public_pages_need_nobody_signed_in_carry_the_strict_policy_and_name_nobody() {
        var officer = hall.at(1);
        hall.ticket("A");
        var ticket = hall.call(1, officer);
        var nobody = Visitor.at(port, home);
        for (var path : List.of("", "/kiosk", "/tickets/" + ticket.id(), "/tickets/" + ticket.id() + "/slip")) {
            var page = nobody.get(home + path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                    .startsWith("default-src 'self'")
                    .doesNotContain("unsafe");
            PageRules.hold(page.body());
            assertThat(page.body()).doesNotContain(officer.name());
        }
        assertThat(nobody.get("/board/NOWHERE").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/board/NOWHERE/events").statusCode()).isEqualTo(404);
        assertThat(nobody.get(home + "/tickets/" + Ids.next()).statusCode()).isEqualTo(404);
        assertThat(nobody.get(home + "/tickets/A001").statusCode()).isEqualTo(400);
        assertThat(nobody.get("/book/" + hall.code).statusCode()).isEqualTo(303);
        assertThat(nobody.get("/desk/queue").statusCode()).isEqualTo(303);
    }

    @Test
    void the_board_shows_the_last_calls_and_refreshes_without_scripts() {
        var officer = hall.at(1);
        hall.ticket("A");
        hall.ticket("B");
        hall.call(1, officer);

        var board = Visitor.at(port, home).page(home);

        assertThat(board).contains("<noscript><meta http-equiv=\"refresh\"", "A001", "board.js");
        assertThat(board).contains("id=\"board-waiting\">1<").doesNotContain("B001");
    }

    @Test
    void a_call_arrives_at_two_hundred_screens() throws Exception {
        var officer = hall.at(1);
        hall.ticket("A");
        var ready = new CountDownLatch(200);
        var called = new CountDownLatch(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var client = HttpClient.newBuilder().executor(threads).build()) {
            var screens = Stream.generate(
                            () -> CompletableFuture.runAsync(() -> screen(client, ready, called), threads))
                    .limit(200)
                    .toList();
            assertThat(ready.await(30, TimeUnit.SECONDS))
                    .as("every screen got the first board")
                    .isTrue();
            hall.call(1, officer);
            assertThat(called.await(10, TimeUnit.SECONDS))
                    .as("every screen got the call")
                    .isTrue();
            for (var screen : screens) screen.get(10, TimeUnit.SECONDS);
        }
    }

    private void screen(HttpClient client, CountDownLatch ready, CountDownLatch called) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + home + "/events"))
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofLines());
            assertThat(answer.headers().firstValue("content-type").orElseThrow())
                    .startsWith("text/event-stream");
            try (var lines = answer.body()) {
                var data = lines.filter(line -> line.startsWith("data: ")).iterator();
                assertThat(data.next()).contains("\"waiting\":1", "\"calls\":[]");
                ready.countDown();
                assertThat(data.next())
                        .contains("\"label\":\"A001\"", "\"counter\":1", "Mời khách có số A, 0 0 1, đến quầy số 1.");
                called.countDown();
            }
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_officer_does_a_ticket_from_the_counter_to_the_dossier_and_its_end() {
        var username = "counter" + hall.code.toLowerCase(java.util.Locale.ROOT);
        var account = hall.office.account(username, GrantedRole.at(Role.RECEPTIONIST, hall.agency, Office.START));
        var officer = Visitor.signedIn(port, username);
        act(officer, "give", Map.of("service", "A"));
        act(officer, "open", Map.of("counter", "1"));
        assertThat(officer.page("/desk/queue")).contains("Gọi số tiếp theo", "A001");
        act(officer, "call", Map.of());
        var page = officer.page("/desk/queue");
        assertThat(page).contains("A001", "Tiếp nhận hồ sơ");
        var id = Pattern.compile("/desk/file\\?ticket=([0-9a-f-]{36})").matcher(page);
        assertThat(id.find()).isTrue();

        var form = officer.page("/desk/file?ticket=" + id.group(1));
        var filed = Visitor.location(officer.send(
                form,
                "/desk/file",
                Map.of(
                        "procedure", "1.001193",
                        "receivingAgency", hall.code,
                        "channel", "counter",
                        "name", "Nguyễn Thị Thủy",
                        "receive", "1")));
        var code = filed.replaceFirst("^.*/", "");
        var ticket = queue.standing(hall.agency, UUID.fromString(id.group(1)))
                .orElseThrow()
                .ticket();
        assertThat(ticket.dossiers()).containsExactly(code);
        assertThat(officer.page("/desk/queue")).contains("/desk/dossiers/" + code);
        act(officer, "recall", Map.of());
        act(officer, "finish", Map.of());
        act(officer, "close", Map.of());

        assertThat(officer.page("/desk/queue/today")).contains("Số liệu hôm nay", "Dịch vụ A");
        assertThat(value(queue.figures(hall.agency, ticket.day(), hall.office.actor(account)))
                        .total()
                        .served())
                .isEqualTo(1);
    }

    @Test
    void a_refused_act_at_the_counter_answers_with_its_sentence() {
        var username = "refused" + hall.code.toLowerCase(java.util.Locale.ROOT);
        hall.office.account(username, GrantedRole.at(Role.RECEPTIONIST, hall.agency, Office.START));
        var officer = Visitor.signedIn(port, username);
        act(officer, "open", Map.of("counter", "1"));
        var page = officer.page("/desk/queue");

        var refused = officer.send(page, "/desk/queue/acts/call", Map.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Không còn ai chờ ở quầy này.");
        PageRules.hold(refused.body());
        hall.office.account("other" + username, GrantedRole.at(Role.SPECIALIST, hall.agency, Office.START));
        var specialist = Visitor.signedIn(port, "other" + username);
        assertThat(specialist.get("/desk/queue").statusCode()).isEqualTo(403);
        assertThat(specialist.get("/desk/queue/today").statusCode()).isEqualTo(403);
    }

    @Test
    void a_citizen_books_a_time_and_takes_the_number_with_its_code() {
        var username = "citizen" + hall.code.toLowerCase(java.util.Locale.ROOT);
        hall.office.account(username, GrantedRole.everywhere(Role.CITIZEN, Office.START));
        var citizen = Visitor.signedIn(port, username);
        var path = "/book/" + hall.code;
        var form = citizen.page(path + "?service=A&day=2024-05-02");
        assertThat(form).contains("value=\"2024-05-02T02:00:00Z\"", "còn 2 chỗ");
        Visitor.location(citizen.send(
                form.substring(form.indexOf("id=\"slots\"")), path, Map.of("starts", "2024-05-02T02:00:00Z")));
        var mine = citizen.page(path);
        var code = Pattern.compile("class=\"code\">([A-Z0-9]{6})<").matcher(mine);
        assertThat(code.find()).isTrue();

        var person = Visitor.at(port, home + "/kiosk");
        var slip = Visitor.location(person.send(
                person.page(home + "/kiosk"),
                home + "/kiosk",
                Map.of("code", code.group(1).toLowerCase(java.util.Locale.ROOT))));

        assertThat(person.page(slip)).contains("A001", "09:00");
        assertThat(citizen.page(path)).contains("Đã đến, số thứ tự A001.");
        assertThat(citizen.page(path + "?service=A&day=2024-13-45")).contains("Xin nhập một ngày có thật");
    }

    private void act(Visitor officer, String act, Map<String, String> typed) {
        var action = "/desk/queue/acts/" + act;
        Visitor.location(officer.send(officer.page("/desk/queue"), action, typed));
    }

    private static String ticket(String location) {
        var found = TICKET.matcher(location);
        assertThat(found.find()).as(location).isTrue();
        return found.group(1);
    }
}
