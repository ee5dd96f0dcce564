package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.MotcuaWebIT;

/** What decides between receiving and asking for papers, the same for programs as at the counter. */
@MotcuaWebIT
class ReceiveWithPapersIT {

    private static final String FORM = "{\"component\":\"to-khai\",\"state\":\"HAS\"}";
    private static final String PROOF = "{\"component\":\"000.00.00.G15-KQ004389\",\"state\":\"HAS\",\"originals\":2}";

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
    void when_nothing_is_missing_it_is_received_and_the_journal_says_what_was_handed_in() {
        var code = office.filed("Lê Văn Đủ");

        var answer = receive(code, "{\"papers\":[%s,%s]}".formatted(FORM, PROOF));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("status").stringValue()).isEqualTo("RECEIVED");
        var note = lastLine(code).get("note").stringValue();
        assertThat(note).contains("Giấy tờ nhận tại quầy", "1 bản chính", "2 bản chính");
    }

    @Test
    void when_a_paper_is_missing_it_is_asked_for_with_the_usual_sentence_where_nobody_wrote_one() {
        var code = office.filed("Lê Văn Thiếu");
        var missing = PROOF.replace("HAS", "MISSING");

        var answer = receive(code, "{\"papers\":[%s,%s],\"caseCode\":null}".formatted(FORM, missing));

        assertThat(answer.json().get("status").stringValue()).isEqualTo("AWAITING_PAPERS");
        assertThat(lastLine(code).get("note").stringValue()).contains("chưa đủ thành phần");
        assertThat(lastLine(code).toString()).contains("000.00.00.G15-KQ004389");
    }

    @Test
    void a_paper_of_an_earlier_dossier_is_taken_in_first_and_the_whole_twice_does_each_once() {
        var earlier = office.filed("Lê Thị Có Sẵn");
        var paper = "%PDF-1.7 " + UUID.randomUUID();
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"to-khai.pdf\"\r\n\r\n" + paper
                + "\r\n--x--\r\n";
        var files = "/api/v1/dossiers/" + earlier + "/files?component=to-khai&purpose=component";
        office.as("receptionist").post(files, "multipart/form-data; boundary=x", BodyPublishers.ofString(body));
        var file = view(earlier).get("attachments").get(0).get("id").stringValue();
        var code = office.filed("Lê Thị Có Sẵn");
        var reused = "{\"component\":\"to-khai\",\"state\":\"HAS\",\"reused\":{\"dossier\":\"%s\",\"file\":\"%s\"}}"
                .formatted(earlier, file);
        var list = "{\"papers\":[%s,%s]}".formatted(reused, PROOF);
        var key = UUID.randomUUID().toString();

        var first = office.as("receptionist").header("Idempotency-Key", key).post(path(code), list);
        var again = office.as("receptionist").header("Idempotency-Key", key).post(path(code), list);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(view(code).get("journal").size()).isEqualTo(3);
        assertThat(view(code).get("attachments").size()).isEqualTo(1);
        assertThat(lastLine(code).get("note").stringValue()).contains("dùng lại từ hồ sơ " + earlier);
    }

    @Test
    void it_stays_filed_when_that_is_what_was_asked() {
        var code = office.filed("Lê Văn Chỉ Lập");

        var answer = receive(code, "{\"papers\":[%s,%s],\"onlyFiled\":true}".formatted(FORM, PROOF));

        assertThat(answer.json().get("status").stringValue()).isEqualTo("FILED");
        assertThat(view(code).get("journal").size()).isEqualTo(1);
    }

    @Test
    void a_checklist_that_makes_no_sense_is_refused_and_nothing_is_done() {
        var code = office.filed("Lê Văn Sai");

        assertThat(problem(code, "[" + FORM + "]")).isEqualTo("422 PAPER_MUST_BE_THERE");
        assertThat(problem(code, "[%s,%s]".formatted(FORM, PROOF.replace("HAS", "NONE"))))
                .isEqualTo("422 PAPER_MUST_BE_THERE");
        assertThat(problem(code, "[%s,%s,%s]".formatted(FORM, FORM, PROOF))).isEqualTo("400 PAPER_TWICE");
        assertThat(problem(code, "[%s,%s]".formatted(FORM, PROOF.replace("2}", "100}"))))
                .isEqualTo("400 PAPER_COUNT");
        assertThat(problem(code, "[%s,%s]".formatted(FORM, PROOF.replace("000.00", "999.00"))))
                .isEqualTo("400 UNKNOWN_PAPER");
        var unknown = ",\"reused\":{\"dossier\":\"%s\",\"file\":\"%s\"}}".formatted(code, UUID.randomUUID());
        assertThat(problem(code, "[%s,%s]".formatted(FORM.replace("}", unknown), PROOF)))
                .isEqualTo("400 FILE_NOT_KEPT");
        assertThat(problem(code, "[{\"component\":\"to-khai\",\"state\":\"CÓ\"}]"))
                .isEqualTo("400 FIELD_TYPE");
        assertThat(office.as("stranger").post(path(code), "{\"papers\":[]}").problem())
                .isEqualTo("404 DOSSIER_NOT_FOUND");
        assertThat(office.as("specialist").post(path(code), "{\"papers\":[]}").problem())
                .isEqualTo("403 NOT_PERMITTED");
        assertThat(view(code).get("journal").size()).isEqualTo(1);
    }

    private ApiOffice.Answer receive(String code, String body) {
        return office.as("receptionist").post(path(code), body);
    }

    private String problem(String code, String papers) {
        return receive(code, "{\"papers\":" + papers + "}").problem();
    }

    private JsonNode view(String code) {
        return office.as("receptionist").get("/api/v1/dossiers/" + code).json();
    }

    private JsonNode lastLine(String code) {
        var journal = view(code).get("journal");
        return journal.get(journal.size() - 1);
    }

    private static String path(String code) {
        return "/api/v1/dossiers/" + code + "/receive-with-papers";
    }
}
