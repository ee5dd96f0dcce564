package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.testing.MotcuaWebIT;

/** Office hours read and replaced over HTTP, and the deadlines that follow. */
@MotcuaWebIT
class OfficeHoursOverHttpIT {

    private static final String MONDAY =
            "{\"weekday\":\"MONDAY\",\"from\":\"08:00\",\"to\":\"10:00\",\"validFrom\":\"2024-01-01\"}";

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
    void what_is_put_is_read_again_and_moves_the_deadline_of_that_agency_only() {
        var put = put("admin", office.commune, "{\"sessions\":[" + MONDAY + "]}");

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        var read = office.as("receptionist").get(path(office.commune)).json().get("sessions");
        assertThat(read.size()).isEqualTo(1);
        assertThat(read.get(0).get("from").stringValue()).isEqualTo("08:00");
        assertThat(read.get(0).get("validTo").isNull()).isTrue();
        assertThat(office.as("admin")
                        .get(path(office.neighbour))
                        .json()
                        .get("sessions")
                        .size())
                .isZero();
        assertThat(office.as("admin")
                        .get("/api/v1/calendar/office-hours")
                        .json()
                        .get("sessions")
                        .size())
                .isEqualTo(10);
        // Monday 6/5/2024, 07:30 plus 3 hours: the session of two hours, then an hour of Tuesday
        assertThat(due(office.commune)).isEqualTo("2024-05-07T08:00:00+07:00");
        assertThat(due(office.neighbour)).isEqualTo("2024-05-06T10:30:00+07:00");
    }

    @Test
    void who_keeps_no_calendar_there_may_not_replace_them() {
        for (var who : new String[] {"receptionist", "specialist", "leader", "controller", "citizen", "stranger"}) {
            assertThat(put(who, office.commune, "{\"sessions\":[]}").problem()).isEqualTo("403 NOT_ALLOWED");
        }
        assertThat(office.nobody().get(path(office.commune)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 FIELD_MISSING             | {}
            400 FIELD_TYPE                | {"sessions":[{"weekday":"MONTAG","validFrom":"2024-01-01"}]}
            400 FIELD_TYPE                | {"sessions":[{"weekday":"MONDAY","from":"7:30","to":"09:00","validFrom":"2024-01-01"}]}
            400 FIELD_TIME                | {"sessions":[{"weekday":"MONDAY","from":"07:30","to":"09:00","validFrom":"1899-12-31"}]}
            400 FIELD_TYPE                | {"sessions":[{"weekday":"MONDAY","from":"07:30","to":"09:00","validFrom":"2024-02-31"}]}
            400 ENDS_BEFORE_START         | {"sessions":[{"weekday":"MONDAY","from":"07:30","to":"09:00","validFrom":"2024-02-02","validTo":"2024-02-01"}]}
            400 SESSION_ENDS_BEFORE_START | {"sessions":[{"weekday":"MONDAY","from":"09:00","to":"07:30","validFrom":"2024-01-01"}]}
            400 SESSION_HALF              | {"sessions":[{"weekday":"MONDAY","from":"09:00","validFrom":"2024-01-01"}]}
            """)
    void what_makes_no_sense_is_refused_with_a_sentence(String problem, String body) {
        assertThat(put("admin", office.commune, body).problem()).isEqualTo(problem);
    }

    @Test
    void what_overlaps_is_a_rule_and_an_unknown_agency_is_not_found() {
        assertThat(put("admin", office.commune, "{\"sessions\":[" + MONDAY + "," + MONDAY + "]}")
                        .problem())
                .isEqualTo("422 SESSIONS_OVERLAP");
        assertThat(put("admin", "Z.9", "{\"sessions\":[]}").status()).isEqualTo(404);
    }

    @Test
    void a_table_of_them_is_taken_as_any_import() {
        var table = "co_quan,thu,tu_gio,den_gio,tu_ngay,den_ngay\n" + office.commune + ",7,07:30,11:30,2024-01-01,\n";

        var answer =
                office.as("admin").post("/api/v1/imports/office-hours", "text/csv", BodyPublishers.ofString(table));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("taken").intValue()).isEqualTo(1);
        var read = office.as("admin").get(path(office.commune)).json().get("sessions");
        assertThat(read.get(0).get("weekday").stringValue()).isEqualTo("SATURDAY");
    }

    private ApiOffice.Answer put(String who, String agency, String body) {
        return office.as(who)
                .header("Content-Type", "application/json")
                .method("PUT", path(agency), BodyPublishers.ofString(body));
    }

    private String due(String agency) {
        var asked = "/api/v1/calendar/due?limit=3%20hours&received=2024-05-06T07:30:00%2B07:00&agency=" + agency;
        var answer = office.as("admin").get(asked);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("due").stringValue();
    }

    private static String path(String agency) {
        return "/api/v1/agencies/" + agency + "/office-hours";
    }
}
