package vn.motcua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.database.internal.TestServer;

class DoctorIT {

    private static final int DATABASE = 900;

    @Test
    void a_fresh_installation_is_healthy_and_says_so_in_json() {
        var run = CliRun.on(DATABASE, "doctor", "--format", "json", "--lang", "en");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        var report = JsonMapper.shared().readTree(run.out());
        assertThat(report.get("healthy").asBoolean()).isTrue();
        assertThat(status(report, "roles")).isEqualTo("ok");
        assertThat(status(report, "definitions")).isEqualTo("ok");
        assertThat(status(report, "journal")).isEqualTo("ok");
        assertThat(status(report, "durability")).isEqualTo("ok");
        assertThat(status(report, "migrations")).isEqualTo("ok");
        assertThat(status(report, "seals")).isEqualTo("ok");
    }

    @Test
    void one_role_for_everything_is_a_warning_that_names_the_missing_protection() {
        var run = TestServer.withOneRole(DATABASE + 1, () -> CliRun.on(DATABASE + 1, "doctor", "--format", "json"));

        assertThat(run.status()).isZero();
        var report = JsonMapper.shared().readTree(run.out());
        assertThat(status(report, "roles")).isEqualTo("warning");
        assertThat(status(report, "definitions")).isEqualTo("warning");
        assertThat(status(report, "server")).isEqualTo("ok");
    }

    @Test
    void a_database_out_of_reach_is_a_sentence_and_status_1() {
        System.setProperty("motcua.database.url", "jdbc:postgresql://127.0.0.1:1/nowhere");
        try {
            var run = CliRun.on(DATABASE, "doctor", "--lang", "en");

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).contains("127.0.0.1:1/nowhere").doesNotContain("Exception");
        } finally {
            System.clearProperty("motcua.database.url");
        }
    }

    @Test
    void the_text_is_vietnamese_unless_asked_otherwise() {
        assertThat(CliRun.on(DATABASE, "doctor").out()).contains("Nhật ký hồ sơ chỉ thêm được");
    }

    private static String status(JsonNode report, String check) {
        for (var found : report.get("checks")) {
            if (found.get("check").asString().equals(check))
                return found.get("status").asString();
        }
        return "missing";
    }
}
