package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Actors;
import vn.motcua.testing.Killed;
import vn.motcua.testing.OwnProcesses;
import vn.motcua.testing.TestClock;

@OwnProcesses
class SuccessionKillIT {

    @TempDir
    Path home;

    @Test
    void a_merger_that_is_killed_in_the_middle_left_nothing_and_moves_every_dossier_once_when_it_is_repeated()
            throws Exception {
        Killed.after(KilledMerger.class, home, said -> said.contains("MIDDLE"));

        try (var context = Killed.open(home)) {
            context.getBean(TestClock.class).advance(Duration.ofDays(1));
            var jdbc = context.getBean(JdbcClient.class);
            assertThat(moved(jdbc))
                    .as("half of it was written and never committed")
                    .isZero();
            assertThat(lines(jdbc)).isZero();

            var repeated = KilledMerger.merge(context);
            var again = KilledMerger.merge(context);

            assertThat(repeated.dossiers()).isEqualTo(KilledMerger.DOSSIERS);
            assertThat(again).isEqualTo(repeated);
            assertThat(moved(jdbc)).isEqualTo(KilledMerger.DOSSIERS);
            assertThat(lines(jdbc)).as("a line each").isEqualTo(KilledMerger.DOSSIERS);
            var operator = context.getBean(Actors.class).operator();
            assertThat(context.getBean(JournalVerification.class)
                            .verify(operator)
                            .orElseThrow()
                            .broken())
                    .isEmpty();
        }
    }

    private static long moved(JdbcClient jdbc) {
        return jdbc.sql("""
                select count(*) from dossier.dossier d join directory.agency a on a.id = d.at_agency_id
                where a.code = :successor
                """)
                .param("successor", KilledMerger.SUCCESSOR)
                .query(Long.class)
                .single();
    }

    private static long lines(JdbcClient jdbc) {
        return jdbc.sql("select count(distinct dossier_id) from dossier.journal where action = 'SUCCEED' and seq = 2")
                .query(Long.class)
                .single();
    }
}
