package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.testing.MotcuaWebIT;

@MotcuaWebIT
class SurveysOverHttpIT {

    private static final String ANSWERS = "/api/v1/surveys/sipas/answers";

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
    void a_paper_is_kept_once_and_counted() {
        var key = UUID.randomUUID().toString();

        var kept = paper("receptionist", key, 5);
        var again = paper("receptionist", key, 5);
        var other = paper("receptionist", key, 1);

        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(other.problem()).isEqualTo("422 REQUEST_REUSED");
        var figures = "/api/v1/satisfaction?agency=" + office.commune + "&from=2024-01&to=2024-12";
        var json = office.as("leader").get(figures + "&by=month").json();
        assertThat(json.get("answers").intValue()).isOne();
        assertThat(json.get("total").get(0).get("satisfied").intValue()).isEqualTo(2);
        assertThat(json.get("rows").get(0).get("key").stringValue()).isEqualTo("2024-05");
        var csv = office.as("leader").get(figures + "&format=csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines().toList().get(1)).startsWith(office.commune + ",");
    }

    @Test
    void who_may_not_is_told_so() {
        var key = UUID.randomUUID().toString();
        assertThat(paper("leader", key, 5).problem()).isEqualTo("403 NOT_ALLOWED");
        assertThat(paper("citizen", key, 5).problem()).isEqualTo("403 NOT_ALLOWED");
        assertThat(paper("stranger", key, 5).problem()).isEqualTo("404 AGENCY_NOT_FOUND");

        var remarks = "/api/v1/satisfaction/remarks?agency=" + office.commune;
        assertThat(office.as("receptionist").get(remarks).problem()).isEqualTo("404 AGENCY_NOT_FOUND");
        assertThat(office.as("leader").get(remarks).json().get("remarks").size())
                .isZero();
        assertThat(office.as("specialist")
                        .get("/api/v1/satisfaction?agency=" + office.commune + "&from=2024-01&to=2024-12")
                        .problem())
                .isEqualTo("404 AGENCY_NOT_FOUND");
        assertThat(office.nobody().get("/api/v1/surveys").status()).isEqualTo(401);
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_reason() {
        var months = "/api/v1/satisfaction?agency=" + office.commune;
        assertThat(office.as("leader").get(months + "&from=2024-13&to=2024-12").problem())
                .isEqualTo("400 NOT_A_MONTH");
        assertThat(office.as("leader").get(months + "&from=1850-01&to=2024-12").problem())
                .isEqualTo("400 MONTH_OUT_OF_RANGE");
        assertThat(office.as("leader").get(months + "&from=2024-05&to=2024-04").problem())
                .isEqualTo("400 PERIOD_BACKWARDS");
        assertThat(office.as("leader").get(months + "&from=2000-01&to=2024-04").problem())
                .isEqualTo("400 TOO_MANY_MONTHS");
        assertThat(office.as("leader")
                        .get(months + "&scope=below&from=2024-01&to=2024-04")
                        .problem())
                .isEqualTo("422 NOTHING_BELOW");
    }

    @Test
    void question_sets_are_read_and_taken_in() {
        var sets = office.as("citizen").get("/api/v1/surveys").json();
        assertThat(sets.size()).isGreaterThanOrEqualTo(2);
        var document = office.as("citizen").get("/api/v1/surveys/sipas");
        assertThat(document.json().get("factors").size()).isEqualTo(5);

        var again = office.as("admin").post("/api/v1/imports/surveys", document.text());
        assertThat(again.json().get("present").intValue()).isOne();
        assertThat(office.as("receptionist")
                        .post("/api/v1/imports/surveys", document.text())
                        .problem())
                .isEqualTo("403 NOT_ALLOWED");
        assertThat(office.as("admin").post("/api/v1/imports/surveys", "[{}]").status())
                .isEqualTo(422);
        assertThat(office.as("citizen").get("/api/v1/surveys/khong-co").problem())
                .isEqualTo("404 NOTHING_ASKED");
    }

    private ApiOffice.Answer paper(String who, String key, int mark) {
        return office.as(who).header("Idempotency-Key", key).post(ANSWERS, """
                {"agency":"%s","procedure":null,"validFrom":"2018-01-01","remark":"Tốt",
                 "marks":[{"question":"thai-do","value":%d},{"question":"dung-hen","value":4}]}
                """.formatted(office.commune, mark));
    }
}
