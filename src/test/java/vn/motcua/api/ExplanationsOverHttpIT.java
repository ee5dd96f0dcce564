package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.testing.MotcuaWebIT;
import vn.motcua.testing.TestClock;

@MotcuaWebIT
class ExplanationsOverHttpIT {

    private static final String LIST = "/api/v1/explanations";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @Test
    void a_late_step_is_listed_answered_once_and_judged_by_nobody_who_may_not() {
        var office = new ApiOffice(context, port);
        var code = office.filed("Nguyễn Văn Chậm");
        var dossier = "/api/v1/dossiers/" + code;
        assertThat(office.as("receptionist").post(dossier + "/receive", "{}").status())
                .isEqualTo(200);
        assertThat(office.as("leader").post(dossier + "/take-over", "{}").status())
                .isEqualTo(200);
        clock.advance(Duration.ofDays(9));
        assertThat(office.as("leader").post(dossier + "/complete", "{}").status())
                .isEqualTo(200);

        var asked = office.as("leader").get(LIST).json();
        assertThat(asked.get("toAnswer").intValue()).isEqualTo(1);
        var one = asked.get("explanations").get(0);
        assertThat(one.get("dossierCode").stringValue()).isEqualTo(code);
        var address = LIST + "/" + one.get("id").stringValue();
        var answer = "{\"text\":\"Mất điện\"}";
        assertThat(office.as("controller").post(address + "/answer", answer).problem())
                .isEqualTo("403 NOT_PERMITTED");
        assertThat(office.as("leader")
                        .post(address + "/answer", "{\"text\":\" \"}")
                        .problem())
                .isEqualTo("400 TEXT_MISSING");
        for (int twice = 0; twice < 2; twice++) {
            var given =
                    office.as("leader").header("Idempotency-Key", "why-" + code).post(address + "/answer", answer);
            assertThat(given.status()).as(given.text()).isEqualTo(200);
            assertThat(given.json().get("state").stringValue()).isEqualTo("ANSWERED");
        }
        assertThat(office.as("leader").post(address + "/answer", answer).problem())
                .isEqualTo("422 ALREADY_ANSWERED");

        var verdict = "{\"accepted\":true}";
        for (var looks : new String[] {"leader", "controller"}) {
            assertThat(office.as(looks).post(address + "/judgement", verdict).problem())
                    .isEqualTo("403 NOT_PERMITTED");
        }
        for (var blind : new String[] {"receptionist", "specialist", "stranger", "citizen", "admin"}) {
            assertThat(office.as(blind).get(address).problem()).as(blind).isEqualTo("404 EXPLANATION_NOT_FOUND");
            assertThat(office.as(blind).post(address + "/judgement", verdict).problem())
                    .isEqualTo("404 EXPLANATION_NOT_FOUND");
            assertThat(office.as(blind).get(LIST).json().get("explanations").size())
                    .isZero();
        }
        assertThat(office.nobody().get(LIST).status()).isEqualTo(401);
        assertThat(office.as("leader").get(LIST + "?group=NONE").status()).isEqualTo(400);
    }
}
