package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.testing.MotcuaWebIT;

@MotcuaWebIT
class QueueOverHttpIT {

    private static final String WISH = """
            {"name":"Hộ tịch","nameEn":"Civil status","sectors":["G15-TP07"],"counters":[1,2],"slotMinutes":30,
             "slotCapacity":2}""";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private ApiOffice office;
    private String queue;

    @BeforeEach
    void open() {
        office = new ApiOffice(context, port);
        queue = "/api/v1/queue/" + office.commune;
        var kept = put("admin", "/services/A", WISH);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.json().get("counters").size()).isEqualTo(2);
    }

    @Test
    void a_ticket_goes_through_the_interface_and_a_retry_acts_once() {
        var taken = post("receptionist", "/tickets", "{\"service\":\"A\"}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.json().get("label").stringValue()).isEqualTo("A001");
        assertThat(taken.json().get("ahead").intValue()).isZero();
        assertThat(put("receptionist", "/counters/1/sitting", "{}").status()).isEqualTo(200);
        var call = office.as("receptionist").header("Idempotency-Key", "gọi".length() + "-call-1");
        var called = call.post(queue + "/calls", "{\"counter\":1}");
        var again = office.as("receptionist")
                .header("Idempotency-Key", "3-call-1")
                .post(queue + "/calls", "{\"counter\":1}");
        var id = called.json().get("id").stringValue();
        assertThat(again.json().get("calls").intValue()).isEqualTo(1);
        assertThat(again.json().get("id").stringValue()).isEqualTo(id);

        var begun = act(id, "{\"act\":\"BEGIN\",\"dossier\":\"" + office.commune + "-240502-0001\"}");
        assertThat(begun.json().get("dossiers").size()).isEqualTo(1);
        assertThat(act(id, "{\"act\":\"RECALL\"}").json().get("calls").intValue())
                .isEqualTo(2);
        assertThat(act(id, "{\"act\":\"TRANSFER\"}").problem()).isEqualTo("400 TARGET_MISSING");
        assertThat(act(id, "{\"act\":\"BEGIN\"}").problem()).isEqualTo("400 FIELD_MISSING");
        assertThat(act(id, "{\"act\":\"FINISH\"}").json().get("state").stringValue())
                .isEqualTo("DONE");
        assertThat(act(id, "{\"act\":\"SKIP\"}").problem()).isEqualTo("422 TICKET_ENDED");
        assertThat(post("receptionist", "/calls", "{\"counter\":1}").problem()).isEqualTo("422 NOBODY_WAITING");
        var figures = office.as("receptionist").get(queue + "/figures").json();
        assertThat(figures.get("total").get("served").intValue()).isEqualTo(1);
        var board = office.nobody().get(queue + "/board").json();
        assertThat(board.get("calls").get(0).get("label").stringValue()).isEqualTo("A001");
        assertThat(office.as("receptionist")
                        .method("DELETE", queue + "/counters/1/sitting", BodyPublishers.noBody())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void who_may_not_and_what_cannot_be_is_a_problem() {
        assertThat(office.nobody().get(queue + "/services").status()).isEqualTo(200);
        assertThat(office.nobody().get(queue + "/figures").status()).isEqualTo(401);
        assertThat(put("receptionist", "/services/B", WISH).problem()).isEqualTo("403 NOT_PERMITTED");
        assertThat(put("admin", "/services/1", WISH).problem()).isEqualTo("400 LETTER_FORM");
        assertThat(post("specialist", "/tickets", "{\"service\":\"A\"}").problem())
                .isEqualTo("403 NOT_PERMITTED");
        assertThat(post("stranger", "/calls", "{\"counter\":1}").problem()).isEqualTo("403 NOT_PERMITTED");
        assertThat(post("receptionist", "/tickets", "{}").problem()).isEqualTo("400 FIELD_MISSING");
        assertThat(post("receptionist", "/tickets", "{\"booking\":\"QQQQQQ\"}").problem())
                .isEqualTo("404 BOOKING_UNKNOWN");
        assertThat(post("receptionist", "/calls", "{\"counter\":\"1\"}").problem())
                .isEqualTo("400 FIELD_TYPE");
        assertThat(put("receptionist", "/counters/x/sitting", "{}").problem()).isEqualTo("400 PARAMETER_INVALID");
        assertThat(put("receptionist", "/counters/9/sitting", "{}").problem()).isEqualTo("422 COUNTER_UNKNOWN");
        assertThat(act("01900000-0000-7000-8000-000000000001", "{\"act\":\"SKIP\"}")
                        .problem())
                .isEqualTo("404 TICKET_UNKNOWN");
        assertThat(office.as("admin").get("/api/v1/queue/NOWHERE/services").problem())
                .isEqualTo("404 AGENCY_UNKNOWN");
    }

    @Test
    void a_time_is_booked_and_cancelled() {
        var slots = office.as("citizen").get(queue + "/slots?service=A&day=2024-05-02");
        assertThat(slots.json().get(0).get("free").intValue()).isEqualTo(2);
        var starts = slots.json().get(0).get("starts").stringValue();
        var booked = post("citizen", "/bookings", "{\"service\":\"A\",\"starts\":\"" + starts + "\"}");
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(office.as("receptionist").get(queue + "/bookings").json().size())
                .isEqualTo(1);
        assertThat(office.as("citizen").get(queue + "/bookings").problem()).isEqualTo("403 NOT_PERMITTED");
        var gone = office.as("citizen")
                .method(
                        "DELETE",
                        queue + "/bookings/" + booked.json().get("id").stringValue(),
                        BodyPublishers.noBody());
        assertThat(gone.json().get("state").stringValue()).isEqualTo("CANCELLED");
        assertThat(office.as("citizen")
                        .get(queue + "/slots?service=A&day=31/02/2024")
                        .problem())
                .isEqualTo("400 PARAMETER_INVALID");
    }

    private ApiOffice.Answer act(String ticket, String body) {
        return post("receptionist", "/tickets/" + ticket + "/acts", body);
    }

    private ApiOffice.Answer post(String who, String path, String body) {
        return office.as(who).post(queue + path, body);
    }

    private ApiOffice.Answer put(String who, String path, String body) {
        return office.as(who)
                .header("Content-Type", "application/json")
                .method("PUT", queue + path, BodyPublishers.ofString(body));
    }
}
