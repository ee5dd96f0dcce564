package vn.motcua.lateness.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.lateness.internal.KilledSweeper.DOSSIERS;
import static vn.motcua.lateness.internal.KilledSweeper.HEAD;
import static vn.motcua.lateness.internal.KilledSweeper.SPECIALIST;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.Killed;
import vn.motcua.testing.OwnProcesses;

@OwnProcesses
class SweepKillIT {

    @TempDir
    Path home;

    @Test
    void no_late_step_is_told_twice_or_forgotten_when_the_sweeping_program_is_killed() throws Exception {
        var said = Killed.after(KilledSweeper.class, home, lines -> lines.contains("SWEPT 20"));
        assertThat(said).as("killed in the middle").doesNotContain("END");

        try (var context = Killed.open(home)) {
            KilledSweeper.sweepToTheEnd(context);

            var told = told(context.getBean(JdbcClient.class));
            assertThat(told)
                    .containsExactlyInAnyOrder(
                            DOSSIERS + " times 1 EXPLANATION_ASKED " + SPECIALIST,
                            DOSSIERS + " times 1 STEP_LATE " + HEAD,
                            DOSSIERS + " times 1 STEP_LATE " + SPECIALIST);
        }
    }

    /** On how many dossiers somebody was told how often that a step is late. */
    private static List<String> told(JdbcClient jdbc) {
        return jdbc.sql("""
                select count(*) || ' times ' || often || ' ' || template || ' ' || username
                from (select n.dossier_code, n.template, a.username, count(*) as often
                      from notice.notice n join identity.account a on a.id = n.account_id
                      where n.template in ('STEP_LATE', 'EXPLANATION_ASKED')
                      group by n.dossier_code, n.template, a.username) x
                group by often, template, username
                """).query(String.class).list();
    }
}
