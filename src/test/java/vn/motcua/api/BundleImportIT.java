package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.testing.MotcuaWebIT;

/** Bundles over the interface: what is wrong is told with its place, and nothing of it stays. */
@MotcuaWebIT
class BundleImportIT {

    private static final String PATH = "/api/v1/imports/bundles";
    private static final String GOOD = """
            {
              "code": "qua-api",
              "validFrom": "2020-01-01",
              "name": "Gói qua API",
              "procedure": "2.002622",
              "parts": [{"procedure": "1.001193"}, {"procedure": "1.004222", "after": 1}]
            }""";

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
    void a_wrong_document_answers_with_a_report_and_a_good_one_is_taken_once() {
        var wrong = office.as("admin").post(PATH, GOOD.replace("\"name\"", "\"ten\""));
        var empty = office.as("admin").post(PATH, "");
        var half = office.as("admin").post(PATH, GOOD.substring(0, 60));
        var tried = office.as("admin").post(PATH + "?dryRun=true", GOOD);
        assertThat(names()).doesNotContain("qua-api");
        var taken = office.as("admin").post(PATH, GOOD);
        var again = office.as("admin").post(PATH, GOOD);

        for (var refused : java.util.List.of(wrong, empty, half)) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.text()).contains("reason");
        }
        assertThat(wrong.text()).contains("/ten", "\"line\":4");
        assertThat(tried.json().get("errors").size()).isZero();
        assertThat(taken.json().get("taken").intValue()).isEqualTo(1);
        assertThat(again.json().get("present").intValue()).isEqualTo(1);
        assertThat(names()).contains("qua-api");
        assertThat(office.as("receptionist").post(PATH, GOOD).status()).isEqualTo(403);
        assertThat(office.nobody().post(PATH, GOOD).status()).isEqualTo(401);
    }

    private String names() {
        return office.as("receptionist").get("/api/v1/bundles").text();
    }
}
