package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.testing.MotcuaWebIT;

/** What administrators do, over HTTP: who may, what comes back, what is refused. */
@MotcuaWebIT
class AdministrationOverHttpIT {

    private static final List<String> OTHERS =
            List.of("receptionist", "specialist", "leader", "controller", "citizen", "stranger");

    /** Method, address and body; {agency}, {officer} and {account} stand for those of the office. */
    private static final List<String> ACTS = List.of(
            "POST /api/v1/agencies {\"code\":\"{agency}.9\",\"name\":\"Mới\",\"kind\":\"CENTRE\",\"superior\":\"{agency}\",\"validFrom\":\"2024-01-01\"}",
            "POST /api/v1/agencies/{agency}/rename {\"name\":\"Tên khác\",\"kind\":\"COMMUNE\"}",
            "POST /api/v1/agencies/{agency}/departments {\"name\":\"Phòng\",\"from\":\"2024-01-01\"}",
            "GET /api/v1/agencies/{agency}/departments ",
            "POST /api/v1/agencies/{agency}/officers {\"name\":\"Lê Văn Mới\",\"from\":\"2024-01-01\"}",
            "GET /api/v1/agencies/{agency}/officers ",
            "POST /api/v1/officers/{officer}/posts {\"agency\":\"{agency}\",\"position\":\"Trưởng phòng\",\"from\":\"2024-01-01\"}",
            "POST /api/v1/officers/{officer}/rename {\"name\":\"Tên Khác\"}",
            "POST /api/v1/agencies/{agency}/roster {\"officer\":\"{officer}\",\"part\":\"RESERVE\",\"from\":\"2024-05-02\"}",
            "GET /api/v1/agencies/{agency}/roster ",
            "GET /api/v1/officers/{officer}/delegations ",
            "POST /api/v1/officers/{officer}/dismiss {\"agency\":\"{agency}\",\"lastDay\":\"2024-05-31\"}",
            "GET /api/v1/accounts/{account} ",
            "PUT /api/v1/accounts/{account}/password {\"password\":\"mật khẩu mới đủ dài\"}",
            "PUT /api/v1/accounts/{account}/lock ",
            "DELETE /api/v1/accounts/{account}/lock ",
            "PUT /api/v1/accounts/{account}/closed ",
            "PUT /api/v1/calendar/days/2034-05-05 {\"kind\":\"OFF\",\"name\":\"Thử\",\"reason\":\"Thử\"}",
            "POST /api/v1/calendar/days/2034-05-05/remove {\"reason\":\"Thử\"}",
            "GET /api/v1/agencies/{agency}/wordings ",
            "PUT /api/v1/agencies/{agency}/wordings/PLACE {\"text\":\"Xã Thử\"}",
            "POST /api/v1/agencies/{agency}/place {\"from\":\"2024-06-01\"}",
            "POST /api/v1/agencies/{agency}/close {\"lastDay\":\"2034-12-31\"}");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private ApiOffice office;

    @BeforeEach
    void open() {
        office = new ApiOffice(context, port);
    }

    @Test
    void an_administrator_does_each_and_nobody_else_does_any() {
        var officer = made(
                "/api/v1/agencies/" + office.neighbour + "/officers",
                "{\"name\":\"Lê Thị Cũ\",\"from\":\"2024-01-01\"}");
        var account = office.accounts.get("stranger").toString();
        for (var act : ACTS) {
            var parts = act.replace("{agency}", office.neighbour)
                    .replace("{officer}", officer)
                    .replace("{account}", account)
                    .split(" ", 3);
            for (var who : OTHERS) {
                if (who.equals("stranger") && act.contains("accounts")) continue; // may be locked by then
                assertThat(call(who, parts).status()).as(who + " " + act).isIn(401, 403);
            }
            var done = call("admin", parts);
            assertThat(done.status()).as(act + " " + done.text()).isIn(200, 201);
        }
        assertThat(office.nobody().get("/api/v1/changes").status()).isEqualTo(401);
    }

    @Test
    void a_role_is_taken_back_a_delegation_and_a_service_end() {
        var one = made(
                "/api/v1/agencies/" + office.commune + "/officers",
                "{\"name\":\"Lê Thị Một\",\"from\":\"2024-01-01\"}");
        var two = made(
                "/api/v1/agencies/" + office.commune + "/officers",
                "{\"name\":\"Lê Thị Hai\",\"from\":\"2024-01-01\"}");
        var delegation = made(
                "/api/v1/officers/" + one + "/delegations",
                "{\"to\":\"" + two
                        + "\",\"kinds\":[\"PROCESSING\"],\"firstDay\":\"2024-05-02\",\"lastDay\":\"2024-05-30\"}");
        var service = made(
                "/api/v1/agencies/" + office.commune + "/roster",
                "{\"officer\":\"" + one + "\",\"part\":\"HEAD\",\"from\":\"2024-05-02\"}");
        var lastDay = "{\"lastDay\":\"2024-05-10\"}";
        var leader = "/api/v1/accounts/" + office.accounts.get("leader");
        var grant = office.as("admin")
                .get(leader)
                .json()
                .get("roles")
                .get(0)
                .get("id")
                .stringValue();

        for (var path : List.of(
                "/api/v1/delegations/" + delegation + "/end",
                "/api/v1/roster/" + service + "/end",
                leader + "/roles/" + grant + "/end")) {
            assertThat(office.as("leader").post(path, lastDay).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(office.as("admin").post(path, lastDay).status()).as(path).isEqualTo(200);
        }
        assertThat(office.as("admin")
                        .post("/api/v1/roster/" + UUID.randomUUID() + "/end", lastDay)
                        .problem())
                .isEqualTo("404 SERVICE_UNKNOWN");
    }

    @Test
    void what_makes_no_sense_is_a_problem_with_a_sentence() {
        assertThat(office.as("admin")
                        .post("/api/v1/agencies", "{\"code\":\"x\"}")
                        .problem())
                .isEqualTo("400 FIELD_MISSING");
        assertThat(office.as("admin").get("/api/v1/changes?kind=weather").problem())
                .isEqualTo("400 KIND_UNKNOWN");
        assertThat(office.as("admin").get("/api/v1/calendar/days?year=1").problem())
                .isEqualTo("400 PARAMETER_INVALID");
        assertThat(office.as("admin")
                        .post("/api/v1/catalogue/9.999999/abolish", "{\"lastDay\":\"2030-01-01\"}")
                        .problem())
                .isEqualTo("404 PROCEDURE_UNKNOWN");
        assertThat(office.as("leader")
                        .post("/api/v1/catalogue/1.001193/abolish", "{\"lastDay\":\"2030-01-01\"}")
                        .problem())
                .isEqualTo("403 NOT_ALLOWED");
        assertThat(office.nobody()
                        .get("/api/v1/procedures/1.001193/versions")
                        .json()
                        .size())
                .isPositive();
    }

    @Test
    void the_changes_are_read_page_by_page() {
        var page = office.as("controller").get("/api/v1/changes").json();

        assertThat(page.get("changes").size()).isPositive();
        assertThat(page.get("changes").get(0).get("kind").stringValue()).isNotBlank();
        assertThat(office.as("leader").get("/api/v1/changes").problem()).isEqualTo("403 NOT_ALLOWED");
    }

    private String made(String path, String body) {
        var answer = office.as("admin").post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").stringValue();
    }

    private ApiOffice.Answer call(String who, String[] parts) {
        var body = parts.length < 3 || parts[2].isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(parts[2]);
        var call = office.as(who);
        if (parts.length == 3 && !parts[2].isEmpty()) call.header("Content-Type", "application/json");
        return parts[0].equals("GET") ? call.get(parts[1]) : call.method(parts[0], parts[1], body);
    }
}
