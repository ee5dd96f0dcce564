package vn.motcua.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Staff;
import vn.motcua.identity.Role;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.testing.MotcuaWebIT;

@MotcuaWebIT
class ConsoleIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Agencies agencies;

    @Autowired
    Staff staff;

    private ConsoleOffice office;

    @BeforeEach
    void open() {
        office = new ConsoleOffice(context, port);
    }

    @Test
    void every_page_keeps_the_rules_in_both_languages() {
        for (var path : List.of(
                "/console/agencies",
                "/console/agencies/" + office.commune,
                "/console/agencies/new",
                "/console/agencies/" + office.commune + "/rename",
                "/console/agencies/" + office.commune + "/place",
                "/console/agencies/" + office.commune + "/close",
                "/console/agencies/" + office.commune + "/succession",
                "/console/helpers/new",
                "/console/agencies/" + office.commune + "/departments/new",
                "/console/agencies/" + office.commune + "/officers/new",
                "/console/agencies/" + office.commune + "/roster/new",
                "/console/accounts",
                "/console/accounts/new",
                "/console/accounts/" + office.accounts.get("LEADER"),
                "/console/accounts/" + office.accounts.get("LEADER") + "/held",
                "/console/accounts/" + office.accounts.get("LEADER") + "/close",
                "/console/holidays?year=2024",
                "/console/office-hours",
                "/console/office-hours?agency=" + office.commune,
                "/console/office-hours/change?agency=" + office.commune,
                "/console/changes",
                "/console/wordings?agency=" + office.commune,
                "/console/wordings/" + office.commune + "/PLACE",
                "/console/imports",
                "/console/procedures?q=khai+sinh",
                "/console/procedures/1.001193")) {
            for (var language : List.of("vi", "en")) {
                var address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
                var page = office.get("ADMINISTRATOR", address);
                assertThat(page.statusCode()).as(address).isEqualTo(200);
                PageRules.hold(page.body());
            }
        }
    }

    @Test
    void nobody_but_administrators_opens_the_console_and_a_communes_one_only_its_own() {
        var pages = List.of(
                "/console/agencies",
                "/console/agencies/" + office.commune,
                "/console/agencies/" + office.commune + "/close",
                "/console/agencies/" + office.commune + "/succession",
                "/console/helpers/new",
                "/console/accounts",
                "/console/holidays",
                "/console/office-hours");
        for (var role : List.of(Role.RECEPTIONIST, Role.SPECIALIST, Role.HEAD, Role.LEADER, Role.CONTROLLER)) {
            for (var path : pages) {
                assertThat(office.get(role.name(), path).statusCode())
                        .as(role + " " + path)
                        .isEqualTo(403);
            }
        }
        for (var path : List.of(
                "/console/agencies/" + office.neighbour,
                "/console/agencies/" + office.neighbour + "/close",
                "/console/agencies/" + office.province,
                "/console/office-hours?agency=" + office.neighbour,
                "/console/holidays/new")) {
            assertThat(office.get("ADMINISTRATOR", path).statusCode()).as(path).isEqualTo(403);
        }
        var stranger = "/console/accounts/" + office.accounts.get("PROVINCE");
        for (var path : List.of(stranger, stranger + "/lock", stranger + "/close", stranger + "/roles/new")) {
            assertThat(office.get("ADMINISTRATOR", path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(office.get("ADMINISTRATOR", "/console/agencies").body())
                .contains(office.commune)
                .doesNotContain(office.neighbour);
        assertThat(office.browser.get("/console/agencies").statusCode()).isEqualTo(303);
    }

    @Test
    void who_changes_office_hours_that_somebody_else_just_changed_is_told_who() {
        var address = "/console/office-hours/change?agency=" + office.commune;
        var morning = Map.of("day.MONDAY", "1", "morning", "08:00", "noon", "11:00", "from", "2024-06-03");
        var evening = Map.of("day.MONDAY", "1", "afternoon", "14:00", "evening", "16:00", "from", "2024-06-03");
        var opened = office.get("ADMINISTRATOR", address).body();

        assertThat(office.send("PROVINCE", address, morning).statusCode()).isEqualTo(302);
        var fields = new HashMap<>(Browser.hidden(opened, address));
        fields.putAll(evening);
        var refused = office.post("ADMINISTRATOR", address, fields);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("đã đổi lúc", "value=\"14:00\"");
        var knowing = new HashMap<>(Browser.hidden(refused.body(), address));
        knowing.putAll(evening);
        assertThat(office.post("ADMINISTRATOR", address, knowing).statusCode()).isEqualTo(302);
    }

    @Test
    void an_agency_is_opened_named_and_closed_through_the_pages() {
        var code = office.commune + ".5";
        var opened = office.send(
                "ADMINISTRATOR",
                "/console/agencies/new",
                Map.of(
                        "code", code,
                        "name", "Trung tâm thử",
                        "kind", "CENTRE",
                        "superior", office.communeId.toString(),
                        "from", "2024-01-01"));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);

        var own = "/console/agencies/" + code;
        office.send("ADMINISTRATOR", own + "/rename", Map.of("name", "Trung tâm mới", "kind", "CENTRE"));
        office.send(
                "ADMINISTRATOR",
                own + "/close",
                Map.of("lastDay", "30/06/2025", "successor", office.communeId.toString()));

        var agency = agencies.byCode(code).orElseThrow();
        assertThat(agency.name()).isEqualTo("Trung tâm mới");
        assertThat(agency.validTo()).hasToString("2025-06-30");
        assertThat(agency.successor()).isEqualTo(office.communeId);
        assertThat(office.get("ADMINISTRATOR", own).body()).contains("Trung tâm mới", "30/06/2025");
    }

    @Test
    void what_is_wrong_comes_back_as_typed_with_a_sentence_at_its_field() {
        var refused = office.send(
                "ADMINISTRATOR",
                "/console/agencies/new",
                Map.of(
                        "code", "xấu",
                        "name", "Cơ quan <gì>",
                        "kind", "CENTRE",
                        "superior", office.communeId.toString(),
                        "from", "2024-01-01"));
        var unreadable = office.send(
                "ADMINISTRATOR", "/console/agencies/" + office.commune + "/close", Map.of("lastDay", "31/02/2025"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"p-code\"", "href=\"#f-code\"", "Cơ quan &lt;gì>");
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("id=\"p-lastDay\"");
        PageRules.hold(refused.body());
    }

    @Test
    void an_officer_is_appointed_serves_delegates_and_leaves() {
        var own = "/console/agencies/" + office.commune;
        appoint("Nguyễn Văn Sáu");
        appoint("Lê Thị Bảy");
        var today = java.time.LocalDate.of(2024, 5, 2);
        var people = staff.posts(office.communeId, today);
        var six = people.stream()
                .filter(post -> post.name().endsWith("Sáu"))
                .findFirst()
                .orElseThrow();
        var seven = people.stream()
                .filter(post -> post.name().endsWith("Bảy"))
                .findFirst()
                .orElseThrow();
        var officer = "/console/officers/" + six.id();

        office.send(
                "ADMINISTRATOR",
                own + "/roster/new",
                Map.of("officer", six.id().toString(), "part", "HEAD", "from", "2024-05-02"));
        var second = office.send(
                "ADMINISTRATOR",
                own + "/roster/new",
                Map.of("officer", seven.id().toString(), "part", "HEAD", "from", "2024-05-02"));
        office.send(
                "ADMINISTRATOR",
                officer + "/delegations/new",
                Map.of(
                        "officer", seven.id().toString(),
                        "kinds.PROCESSING", "1",
                        "from", "2024-05-02",
                        "to", "2024-05-31"));

        var twice = office.send(
                "ADMINISTRATOR",
                own + "/officers/new",
                Map.of("name", "Lê Thị Bảy", "position", "Công chức", "from", "2024-01-01"));

        assertThat(twice.statusCode()).as("a double click").isEqualTo(422);
        assertThat(twice.body()).contains("id=\"p-name\"");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("id=\"p-part\"");
        assertThat(staff.delegations(six.id())).hasSize(1);
        assertThat(office.get("ADMINISTRATOR", officer).body()).contains("Lê Thị Bảy", "Xử lý");

        var left = office.send(
                "ADMINISTRATOR", officer + "/dismiss?agency=" + office.commune, Map.of("lastDay", "2024-05-31"));
        assertThat(left.statusCode()).as(left.body()).isEqualTo(302);
        assertThat(staff.services(office.communeId, today).getFirst().validTo()).hasToString("2024-05-31");
    }

    @Test
    void a_helper_is_opened_with_an_organisation_and_a_term() {
        var username = "giup." + office.commune.toLowerCase(java.util.Locale.ROOT);
        var typed = new java.util.HashMap<>(Map.of(
                "username", username,
                "name", "Lê Văn Giúp",
                "organisation", "Đoàn thanh niên xã",
                "password", "mật khẩu rất dài",
                "agency", office.communeId.toString(),
                "from", "2024-05-01"));
        assertThat(office.send("ADMINISTRATOR", "/console/helpers/new", typed).statusCode())
                .as("without a last day")
                .isEqualTo(422);
        typed.put("to", "2024-12-31");

        var opened = office.send("ADMINISTRATOR", "/console/helpers/new", typed);

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        assertThat(office.get("ADMINISTRATOR", "/console/accounts").body()).contains(username, "Người hỗ trợ");
    }

    @Test
    void the_dossiers_of_an_agency_that_ended_move_through_the_pages_and_not_before() {
        var code = office.commune + ".6";
        office.send(
                "ADMINISTRATOR",
                "/console/agencies/new",
                Map.of(
                        "code", code,
                        "name", "Trung tâm cũ",
                        "kind", "CENTRE",
                        "superior", office.communeId.toString(),
                        "from", "2024-01-01"));
        var own = "/console/agencies/" + code;
        var typed = Map.of("successor", office.communeId.toString());
        var early = office.send("ADMINISTRATOR", own + "/succession", typed);
        office.send(
                "ADMINISTRATOR",
                own + "/close",
                Map.of("lastDay", "30/04/2024", "successor", office.communeId.toString()));

        var moved = office.send("ADMINISTRATOR", own + "/succession", typed);

        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("chưa kết thúc hoạt động");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(302);
    }

    private void appoint(String name) {
        var answer = office.send(
                "ADMINISTRATOR",
                "/console/agencies/" + office.commune + "/officers/new",
                Map.of("name", name, "position", "Công chức", "from", "2024-01-01"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
