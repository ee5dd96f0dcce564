package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.testing.MotcuaWebIT;

@MotcuaWebIT
class LifeOverHttpIT {

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
    void a_dossier_lives_its_whole_life_and_everybody_sees_their_part_of_it() {
        var filing = office.filing("Nguyễn Thị Thủy");
        var atCounter = office.as("citizen").post("/api/v1/dossiers", filing);
        assertThat(atCounter.status()).isEqualTo(422);
        assertThat(atCounter.json().get("code").stringValue()).isEqualTo("ONLY_ONLINE");
        var filed = office.as("citizen").post("/api/v1/dossiers", filing.replace("counter", "online"));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        var code = filed.json().get("code").stringValue();
        assertThat(filed.header("Location")).isEqualTo("/api/v1/dossiers/" + code);
        assertThat(filed.header("ETag")).isEqualTo("\"1\"");

        done("receptionist", code, "receive", "{}", "RECEIVED");
        done("specialist", code, "take-over", "", "PROCESSING");
        done("specialist", code, "complete", "{\"opinion\":\"Đủ điều kiện\"}", "PROCESSING");
        done("leader", code, "take-over", "", "PROCESSING");
        done("leader", code, "complete", "{}", "RESOLVED");
        done("receptionist", code, "complete", "{}", "RETURNED");

        var view = office.as("receptionist").get("/api/v1/dossiers/" + code);
        assertThat(view.header("ETag")).isEqualTo("\"7\"");
        assertThat(view.json().get("version").intValue()).isEqualTo(7);
        assertThat(view.json().get("nationalStatus").intValue()).isEqualTo(10);
        assertThat(view.json().get("receivingAgency").stringValue()).isEqualTo(office.commune);
        assertThat(view.json().get("journal").size()).isEqualTo(7);
        assertThat(view.json().get("explanation").get("counted").size()).isEqualTo(1);

        var tracked = office.nobody().get("/api/v1/tracking/" + code);
        assertThat(tracked.json().get("status").stringValue()).isEqualTo("RETURNED");
        assertThat(tracked.text()).doesNotContain("Thủy").doesNotContain("0912345678");

        var told = office.as("citizen").header("Accept-Language", "en").get("/api/v1/notices");
        assertThat(told.json().get("unread").intValue()).isEqualTo(4);
        assertThat(told.json().get("notices").get(0).get("template").stringValue())
                .isEqualTo("RETURN");
        assertThat(told.json().get("notices").get(2).get("sentence").stringValue())
                .isEqualTo("Dossier " + code + " has been accepted.");
        assertThat(office.as("citizen")
                        .post("/api/v1/notices/read", "")
                        .json()
                        .get("unread")
                        .intValue())
                .isZero();

        var found = office.as("receptionist").get("/api/v1/dossiers?q=nguyen%20thi%20thuy&group=all");
        assertThat(found.json().get("dossiers").get(0).get("code").stringValue())
                .isEqualTo(code);
        assertThat(office.as("controller")
                        .get("/api/v1/verify")
                        .json()
                        .get("broken")
                        .size())
                .isZero();
    }

    @Test
    void a_file_is_kept_once_and_only_shown_to_those_who_may_see_the_dossier() {
        var code = office.filed("Trần Văn Bình");
        var paper = "%PDF-1.7 giấy chứng sinh";

        var attached = attach("receptionist", code, "component=to-khai&purpose=component&digitised=true", paper);
        assertThat(attached.status()).as(attached.text()).isEqualTo(200);

        var file = office.as("receptionist")
                .get("/api/v1/dossiers/" + code)
                .json()
                .get("attachments")
                .get(0);
        assertThat(file.get("mediaType").stringValue()).isEqualTo("application/pdf");
        assertThat(file.get("fileName").stringValue()).isEqualTo("Giấy chứng sinh.pdf");
        var path = "/api/v1/dossiers/" + code + "/files/" + file.get("id").stringValue();
        var content = office.as("receptionist").get(path);
        assertThat(content.text()).isEqualTo(paper);
        assertThat(content.header("Content-Disposition")).startsWith("attachment");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");

        assertThat(office.as("stranger").get(path).problem()).isEqualTo("404 DOSSIER_NOT_FOUND");
        assertThat(attach("stranger", code, "purpose=other", paper).problem()).isEqualTo("404 DOSSIER_NOT_FOUND");
        assertThat(attach("receptionist", code, "component=khong-co", paper).problem())
                .isEqualTo("400 UNKNOWN_PAPER");
        assertThat(attach("receptionist", code, "purpose=other", "").problem()).isEqualTo("400 FILE_EMPTY");
        assertThat(office.as("receptionist")
                        .get("/api/v1/dossiers/" + code + "/files/" + UUID.randomUUID())
                        .problem())
                .isEqualTo("404 FILE_UNKNOWN");
    }

    @Test
    void a_file_is_attached_by_its_content_only_as_what_it_is_and_only_if_it_is_kept() {
        var code = office.filed("Trần Văn Bình");
        var paper = "%PDF-1.7 " + UUID.randomUUID();
        attach("receptionist", code, "purpose=other", paper);
        var kept = office.as("receptionist")
                .get("/api/v1/dossiers/" + code)
                .json()
                .get("attachments")
                .get(0)
                .get("sha256")
                .stringValue();

        assertThat(named(code, "0".repeat(64), 49, "application/pdf")).isEqualTo("400 FILE_NOT_KEPT");
        assertThat(named(code, kept, paper.length() + 1, "application/pdf")).isEqualTo("400 FILE_NOT_AS_TOLD");
        assertThat(named(code, kept, paper.length(), "text/html")).isEqualTo("400 FILE_NOT_AS_TOLD");
        assertThat(office.as("receptionist")
                        .post("/api/v1/dossiers/" + code + "/attach", named(kept, paper.length(), "application/pdf"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_file_of_a_dossier_one_may_not_see_is_not_kept_as_far_as_one_is_told() {
        var paper = "%PDF-1.7 " + UUID.randomUUID();
        var theirs = office.filed("Trần Văn Bình");
        attach("receptionist", theirs, "purpose=other", paper);
        var sum = office.as("receptionist")
                .get("/api/v1/dossiers/" + theirs)
                .json()
                .get("attachments")
                .get(0)
                .get("sha256")
                .stringValue();
        var ours = office.as("stranger")
                .post("/api/v1/dossiers", office.filing("Lê Thị Hoa", office.neighbour))
                .json()
                .get("code")
                .stringValue();
        var own = office.as("citizen")
                .post("/api/v1/dossiers", office.filing("Ngô Thị Sáu").replace("counter", "online"))
                .json()
                .get("code")
                .stringValue();
        var body = named(sum, paper.length(), "application/pdf");

        assertThat(office.as("stranger").post(path(ours, "attach"), body).problem())
                .isEqualTo("400 FILE_NOT_KEPT");
        assertThat(office.as("citizen").post(path(own, "attach"), body).problem())
                .isEqualTo("400 FILE_NOT_KEPT");

        assertThat(attach("stranger", ours, "purpose=other", paper).status())
                .as("whoever brings the same bytes has them")
                .isEqualTo(200);
        assertThat(office.as("stranger").post(path(ours, "attach"), body).status())
                .isEqualTo(200);
        assertThat(office.as("citizen").post(path(own, "attach"), body).problem())
                .as("what others bring is not one's own")
                .isEqualTo("400 FILE_NOT_KEPT");
    }

    @Test
    void a_dossier_of_the_day_is_finished_up_to_the_first_step_of_somebody_else() {
        var body = office.filing("Trần Văn Vội").replace("1.001193", "2.000815");
        var filed = office.as("receptionist").post("/api/v1/dossiers", body);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        var code = filed.json().get("code").stringValue();
        done("receptionist", code, "receive", "{}", "RECEIVED");

        var finished = office.as("receptionist").post(path(code, "finish-same-day"), "{}");
        var slow = office.filed("Trần Văn Chậm");
        var other = office.as("receptionist")
                .post("/api/v1/dossiers", office.filing("Trần Văn Lâu").replace("1.001193", "1.004884"))
                .json()
                .get("code")
                .stringValue();

        assertThat(finished.status()).as(finished.text()).isEqualTo(200);
        assertThat(finished.json().get("stopped").isNull()).isTrue();
        assertThat(office.as("receptionist")
                        .post(path(other, "finish-same-day"), "{}")
                        .problem())
                .isEqualTo("422 NOT_SAME_DAY");
        assertThat(office.as("stranger")
                        .post(path(slow, "finish-same-day"), "{}")
                        .problem())
                .isEqualTo("404 DOSSIER_NOT_FOUND");
    }

    private String named(String code, String sha256, int size, String type) {
        return office.as("receptionist")
                .post("/api/v1/dossiers/" + code + "/attach", named(sha256, size, type))
                .problem();
    }

    private static String named(String sha256, int size, String type) {
        return """
                {"purpose":"OTHER","fileName":"a.pdf","mediaType":"%s","size":%d,"sha256":"%s","digitised":false}""".formatted(type, size, sha256);
    }

    @Test
    void the_same_key_twice_is_one_command_and_with_another_body_refused() {
        var key = "phieu so 7";
        var body = office.filing("Lê Thị Hoa");

        var made = office.as("receptionist").header("Idempotency-Key", key).post("/api/v1/dossiers", body);
        var again = office.as("receptionist").header("Idempotency-Key", key).post("/api/v1/dossiers", body);
        var other = office.as("receptionist")
                .header("Idempotency-Key", key)
                .post("/api/v1/dossiers", office.filing("Lê Thị Huệ"));
        var elsewhere = office.as("stranger")
                .header("Idempotency-Key", key)
                .post("/api/v1/dossiers", office.filing("Lê Thị Hoa", office.neighbour));

        assertThat(made.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(again.json().get("code")).isEqualTo(made.json().get("code"));
        assertThat(other.problem()).isEqualTo("422 REQUEST_REUSED");
        assertThat(elsewhere.status())
                .as("another account's key is another key")
                .isEqualTo(201);
    }

    @Test
    void a_retried_command_is_answered_from_its_outcome_although_the_move_is_no_longer_allowed() {
        var code = office.filed("Phạm Văn Cường");
        var key = UUID.randomUUID().toString();

        var received = office.as("receptionist").header("Idempotency-Key", key).post(path(code, "receive"), "{}");
        var again = office.as("receptionist").header("Idempotency-Key", key).post(path(code, "receive"), "{}");
        var fresh = office.as("receptionist").post(path(code, "receive"), "{}");

        assertThat(received.status()).isEqualTo(200);
        assertThat(received.header("Idempotent-Replay")).isEmpty();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(fresh.problem()).isEqualTo("422 MOVE_NOT_ALLOWED");
    }

    @Test
    void eight_at_once_with_the_same_key_make_one_dossier() throws Exception {
        var key = UUID.randomUUID().toString();
        var calls = new ArrayList<Callable<ApiOffice.Answer>>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> office.as("receptionist")
                    .header("Idempotency-Key", key)
                    .post("/api/v1/dossiers", office.filing("Hoàng Thị Dung")));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var codes = new ArrayList<String>();
            int made = 0;
            for (var answer : threads.invokeAll(calls)) {
                codes.add(answer.get().json().get("code").stringValue());
                if (answer.get().status() == 201) made++;
            }
            assertThat(codes).containsOnly(codes.getFirst());
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void a_version_nobody_has_any_more_is_stale_and_changes_nothing() {
        var code = office.filed("Vũ Thị Lan");
        var receptionist = "receptionist";
        assertThat(office.as(receptionist)
                        .header("If-Match", "\"1\"")
                        .post(path(code, "receive"), "{}")
                        .status())
                .isEqualTo(200);

        var stale = office.as(receptionist).header("If-Match", "\"1\"").post(path(code, "withdraw"), """
                {"reason":"Không cần nữa"}""");

        assertThat(stale.problem()).isEqualTo("409 STALE_VERSION");
        assertThat(office.as(receptionist).get("/api/v1/dossiers/" + code).header("ETag"))
                .isEqualTo("\"2\"");
    }

    @Test
    void a_dossier_of_another_agency_is_not_found_whatever_is_asked() {
        var code = office.filed("Đỗ Văn Em");

        assertThat(office.as("stranger").get("/api/v1/dossiers/" + code).problem())
                .isEqualTo("404 DOSSIER_NOT_FOUND");
        assertThat(office.as("stranger").post(path(code, "receive"), "{}").problem())
                .isEqualTo("404 DOSSIER_NOT_FOUND");
        assertThat(office.as("citizen")
                        .post(path(code, "withdraw"), "{\"reason\":\"x\"}")
                        .problem())
                .isEqualTo("404 DOSSIER_NOT_FOUND");
        assertThat(office.as("stranger")
                        .get("/api/v1/dossiers?q=" + code)
                        .json()
                        .get("dossiers")
                        .size())
                .isZero();
        assertThat(office.as("specialist").post(path(code, "receive"), "{}").problem())
                .isEqualTo("403 NOT_PERMITTED");
        assertThat(office.nobody().get("/api/v1/dossiers/" + code).problem()).isEqualTo("401 UNAUTHENTICATED");
    }

    private void done(String who, String code, String verb, String body, String status) {
        var answer = office.as(who).post(path(code, verb), body);
        assertThat(answer.status()).as(verb + " " + answer.text()).isEqualTo(200);
        assertThat(answer.json().get("status").stringValue()).isEqualTo(status);
    }

    private ApiOffice.Answer attach(String who, String code, String query, String content) {
        var body = "--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Giấy chứng sinh.pdf\"\r\n"
                + "Content-Type: text/html\r\n\r\n" + content + "\r\n--grenze--\r\n";
        return office.as(who)
                .post(
                        path(code, "files") + "?" + query,
                        "multipart/form-data; boundary=grenze",
                        BodyPublishers.ofString(body));
    }

    private static String path(String code, String verb) {
        return "/api/v1/dossiers/" + code + "/" + verb;
    }
}
