package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.identity.Actors;
import vn.motcua.identity.KeepTokens;
import vn.motcua.identity.Office;
import vn.motcua.testing.MotcuaWebIT;
import vn.motcua.testing.TestClock;

/** A helper of a mass organisation files for citizens, and reaches nothing else. */
@MotcuaWebIT
class AssistanceOverHttpIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private ApiOffice office;

    @BeforeEach
    void open() {
        office = new ApiOffice(context, port);
        helper("helper", office.commune);
        helper("other", office.commune);
    }

    @Test
    void the_citizen_is_the_applicant_and_the_helper_is_named_beside() {
        var code = filed("Nguyễn Thị Thủy");

        var view = office.as("receptionist").get("/api/v1/dossiers/" + code).json();
        assertThat(view.get("owner").get("name").stringValue()).isEqualTo("Nguyễn Thị Thủy");
        assertThat(view.get("owner").get("filedBy").stringValue()).isEqualTo("Lê Văn Giúp (Tổ công nghệ số thôn Hạ)");
        assertThat(view.get("channel").stringValue()).isEqualTo("online");
        assertThat(view.get("journal").get(0).get("actor").stringValue())
                .isEqualTo(office.accounts.get("helper").toString());
    }

    @Test
    void a_helper_sees_only_what_they_assisted_with_and_after_acceptance_only_what_becomes_of_it() {
        var code = filed("Trần Văn Bình");
        var strange = office.filed("Lê Thị Hoa");

        var seen = office.as("helper").get("/api/v1/assisted/" + code).json();
        assertThat(seen.get("owner").stringValue()).isEqualTo("Trần Văn Bình");
        assertThat(office.as("helper")
                        .get("/api/v1/assisted")
                        .json()
                        .get("dossiers")
                        .size())
                .isEqualTo(1);
        assertThat(office.as("helper").get("/api/v1/assisted/" + strange).problem())
                .isEqualTo("404 DOSSIER_NOT_FOUND");
        assertThat(office.as("other").get("/api/v1/assisted/" + code).problem()).isEqualTo("404 DOSSIER_NOT_FOUND");
        assertThat(office.as("other")
                        .get("/api/v1/assisted")
                        .json()
                        .get("dossiers")
                        .size())
                .isZero();

        assertThat(office.as("receptionist")
                        .post("/api/v1/dossiers/" + code + "/receive", "{}")
                        .status())
                .isEqualTo(200);
        var after = office.as("helper").get("/api/v1/assisted/" + code);
        assertThat(after.json().get("due").isNull()).isFalse();
        assertThat(after.text()).doesNotContain("Bình");
        assertThat(attach("helper", code, "giay.pdf").problem()).isEqualTo("422 MOVE_NOT_ALLOWED");
    }

    @Test
    void a_helper_brings_what_is_missing_until_it_is_accepted() {
        var code = filed("Phạm Thị Út");
        assertThat(office.as("receptionist")
                        .post("/api/v1/dossiers/" + code + "/ask-papers", """
                {"reason":"Thiếu tờ khai có chữ ký","papers":["to-khai"]}""")
                        .status())
                .isEqualTo(200);

        var asked = office.as("helper").get("/api/v1/assisted/" + code).json();
        assertThat(asked.get("asked").stringValue()).contains("Thiếu tờ khai");
        assertThat(attach("helper", code, "to-khai.pdf").status()).isEqualTo(200);
        assertThat(attach("other", code, "to-khai.pdf").problem()).isEqualTo("404 DOSSIER_NOT_FOUND");
        var brought = office.as("helper").post("/api/v1/assisted/" + code + "/bring-papers", "{}");

        assertThat(brought.json().get("status").stringValue()).isEqualTo("FILED");
        assertThat(office.as("helper")
                        .get("/api/v1/assisted/" + code)
                        .json()
                        .get("files")
                        .get(0)
                        .stringValue())
                .isEqualTo("to-khai.pdf");
    }

    @Test
    void every_other_door_is_closed_to_a_helper() {
        var code = filed("Đỗ Văn Em");
        var place = "/api/v1/dossiers/" + code;

        assertThat(office.as("helper").get(place).problem()).isEqualTo("404 DOSSIER_NOT_FOUND");
        for (var verb : new String[] {"receive", "take-over", "complete", "bring-papers", "supplement"}) {
            assertThat(office.as("helper").post(place + "/" + verb, "{}").problem())
                    .as(verb)
                    .isEqualTo("404 DOSSIER_NOT_FOUND");
        }
        assertThat(office.as("helper")
                        .get("/api/v1/dossiers?group=all")
                        .json()
                        .get("dossiers")
                        .size())
                .isZero();
        assertThat(office.as("helper")
                        .post("/api/v1/dossiers", office.filing("Ai đó"))
                        .problem())
                .isEqualTo("403 NOT_PERMITTED");
        assertThat(office.as("receptionist")
                        .get("/api/v1/assisted")
                        .json()
                        .get("dossiers")
                        .size())
                .isZero();
        assertThat(office.as("controller")
                        .post("/api/v1/assisted", application("Ai đó", office.commune))
                        .problem())
                .isEqualTo("403 NOT_PERMITTED");
        assertThat(office.as("helper")
                        .post("/api/v1/assisted", application("Ai đó", office.neighbour))
                        .problem())
                .isEqualTo("400 UNKNOWN_AGENCY");
    }

    /** An official at the counter fills the electronic form in for a citizen, at the own agency. */
    @Test
    void an_official_assists_at_the_own_agency_only() {
        var filed = office.as("receptionist").post("/api/v1/assisted", application("Đinh Thị Gấm", office.commune));

        assertThat(filed.status()).isEqualTo(200);
        assertThat(office.as("receptionist")
                        .post("/api/v1/assisted", application("Ai đó", office.neighbour))
                        .problem())
                .isEqualTo("400 UNKNOWN_AGENCY");
    }

    @Test
    void the_same_request_files_once() {
        var key = UUID.randomUUID().toString();
        var body = application("Hoàng Thị Dung", office.commune);

        var first = office.as("helper").header("Idempotency-Key", key).post("/api/v1/assisted", body);
        var again = office.as("helper").header("Idempotency-Key", key).post("/api/v1/assisted", body);

        assertThat(again.json().get("code")).isEqualTo(first.json().get("code"));
        assertThat(office.as("helper")
                        .get("/api/v1/assisted")
                        .json()
                        .get("dossiers")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void when_the_term_is_over_a_helper_is_nobody() {
        var code = filed("Vũ Thị Lan");
        clock.advance(Duration.ofDays(31));

        assertThat(office.as("helper").get("/api/v1/assisted/" + code).problem())
                .isEqualTo("404 DOSSIER_NOT_FOUND");
        assertThat(office.as("helper")
                        .post("/api/v1/assisted", application("Ai", office.commune))
                        .problem())
                .isEqualTo("403 NOT_PERMITTED");
    }

    @Test
    void helpers_are_opened_apart_and_hold_no_other_role() {
        assertThat(office.as("admin")
                        .post("/api/v1/accounts", """
                {"username":"lach.luat%s","displayName":"Ai","password":"mật khẩu rất dài","roles":[
                 {"role":"HELPER","agency":"%s","below":false,"validFrom":"2024-05-01","validTo":"2024-06-01"}]}""".formatted(office.commune.toLowerCase(), office.commune))
                        .problem())
                .isEqualTo("422 HELPER_APART");
        assertThat(office.as("admin")
                        .post("/api/v1/accounts/" + office.accounts.get("helper") + "/roles", """
                {"role":"SPECIALIST","agency":"%s","below":false,"validFrom":"2024-05-01"}""".formatted(
                                        office.commune))
                        .problem())
                .isEqualTo("422 HELPER_APART");
        assertThat(office.as("admin")
                        .post("/api/v1/accounts/" + office.accounts.get("helper") + "/roles", """
                {"role":"HELPER","agency":"%s","below":false,"validFrom":"2024-06-02"}""".formatted(
                                        office.commune))
                        .problem())
                .isEqualTo("400 HELPER_TERM");
        assertThat(office.as("stranger")
                        .post("/api/v1/helpers", opening("la", office.commune))
                        .problem())
                .isEqualTo("403 NOT_ALLOWED");
    }

    private String filed(String owner) {
        var answer = office.as("helper").post("/api/v1/assisted", application(owner, office.commune));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("code").stringValue();
    }

    private static String application(String owner, String agency) {
        return """
                {"procedure":"1.001193","agency":"%s","name":"%s","identityNumber":"036185001234",
                 "phone":"0912345678"}""".formatted(agency, owner);
    }

    private static String opening(String username, String agency) {
        return """
                {"username":"%s","name":"Lê Văn Giúp","organisation":"Tổ công nghệ số thôn Hạ","agency":"%s",
                 "firstDay":"2024-05-01","lastDay":"2024-06-01","password":"mật khẩu rất dài"}""".formatted(username, agency);
    }

    private void helper(String who, String agency) {
        var username = who + "." + agency.toLowerCase(java.util.Locale.ROOT);
        var made = office.as("admin").post("/api/v1/helpers", opening(username, agency));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var account = UUID.fromString(made.json().get("id").stringValue());
        var operator = context.getBean(Actors.class).operator();
        var expires = Instant.parse("2024-12-31T00:00:00Z");
        office.accounts.put(who, account);
        office.tokens.put(
                who,
                Office.value(context.getBean(KeepTokens.class).issue(account, "test", Set.of(), expires, operator))
                        .token());
    }

    private ApiOffice.Answer attach(String who, String code, String name) {
        var body = "--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF-1.7 " + name + "\r\n--grenze--\r\n";
        return office.as(who)
                .post(
                        "/api/v1/assisted/" + code + "/files?component=to-khai",
                        "multipart/form-data; boundary=grenze",
                        BodyPublishers.ofString(body));
    }
}
