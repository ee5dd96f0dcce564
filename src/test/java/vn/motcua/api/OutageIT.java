package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.database.internal.Superuser;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.testing.MotcuaWebIT;

/** The database goes away under a running program, and comes back. */
@MotcuaWebIT
@TestPropertySource(properties = "motcua.database.patience=500ms")
@ExtendWith(OutputCaptureExtension.class)
class OutageIT {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    DataSource application;

    @Test
    void it_answers_503_says_so_once_and_recovers_by_itself(CapturedOutput log) {
        var office = new ApiOffice(context, port);
        var superuser = JdbcClient.create(Superuser.source(application));
        var database =
                superuser.sql("select current_database()").query(String.class).single();
        office.as("receptionist").get("/api/v1/dossiers");
        int before = log.getAll().length();

        superuser.sql("alter database " + database + " connection limit 0").update();
        superuser
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                        + " and pid <> pg_backend_pid()")
                .query(Boolean.class)
                .list();

        var known = office.as("receptionist").get("/api/v1/dossiers");
        var unknown = office.as("leader").get("/api/v1/dossiers");
        var filing = office.as("receptionist").post("/api/v1/dossiers", office.filing("Nguyễn Văn Mất"));
        var english = office.as("leader").header("Accept-Language", "en").get("/api/v1/dossiers");
        var page = new Browser(port).get("/desk/dossiers", "Cookie", "motcua_session=nobody");
        var health = new Browser(port).get("/health");
        var open = new Browser(port).get("/sign-in");

        for (var answer : java.util.List.of(known, unknown, filing, english)) {
            assertThat(answer.problem()).isEqualTo("503 SERVICE_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(known.text()).contains("Cơ sở dữ liệu");
        assertThat(english.text()).contains("database");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        PageRules.hold(page.body());

        superuser.sql("alter database " + database + " connection limit -1").update();
        assertThat(recovered(office)).isTrue();

        var said = log.getAll().substring(before);
        assertThat(said.lines().filter(line -> line.contains("database is away")))
                .hasSize(1);
        assertThat(said).doesNotContain("\tat ", "    at ", "reference ");
        assertThat(office.as("receptionist")
                        .post("/api/v1/dossiers", office.filing("Nguyễn Văn Còn"))
                        .status())
                .isEqualTo(201);
    }

    private static boolean recovered(ApiOffice office) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            if (office.as("receptionist").get("/api/v1/dossiers").status() == 200) return true;
        }
        return false;
    }
}
