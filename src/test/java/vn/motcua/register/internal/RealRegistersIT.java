package vn.motcua.register.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.register.ImportRegister;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.testing.CsvAsSheet;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** The registers made to the figures that offices published, where they lie beside the checkout. */
@MotcuaIT
@TestPropertySource(properties = "motcua.test=a database of its own, for these codes may be in others")
@EnabledIf("present")
class RealRegistersIT {

    private static final Path DATA = Path.of("../shared/data");

    @Autowired
    BulkIntake dossiers;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    @Autowired
    DataSource source;

    JdbcClient sql;
    Village village;

    static boolean present() {
        return Files.exists(DATA.resolve("agencies.csv"));
    }

    @BeforeEach
    void agencies() throws IOException {
        clock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        sql = JdbcClient.create(source);
        village = new Village(dossiers, texts, clock);
        for (var line : Files.readAllLines(DATA.resolve("agencies.csv"))) {
            var fields = line.split(",", -1);
            if (fields[0].equals("ma")) continue;
            var agency = Village.agency(fields[0], null, null);
            village.agencies.put(agency.code(), agency);
        }
    }

    @Test
    void they_are_taken_once_and_give_the_published_figures() throws IOException {
        assertThat(takenAsSheet("register-tien-phong.csv")).isEqualTo(List.of(272L, 0L, 0L));
        assertThat(taken("register-xuan-truong-huyen.csv")).isEqualTo(List.of(1_674L, 0L, 0L));
        assertThat(takenAsSheet("register-xuan-truong-huyen.csv")).isEqualTo(List.of(0L, 1_674L, 0L));
        assertThat(takenAsSheet("register-xuan-truong-xa.csv")).isEqualTo(List.of(8_210L, 0L, 0L));
        assertThat(taken("register-xuan-truong-xa.csv")).isEqualTo(List.of(0L, 8_210L, 0L));
        assertThat(taken("register-tien-phong.csv")).isEqualTo(List.of(0L, 272L, 0L));

        assertThat(figures("2023-01-01", "2023-05-01", "H54.08.31"))
                .isEqualTo(Map.of(
                        "total",
                        272L,
                        "online",
                        236L,
                        "counter",
                        36L,
                        "early",
                        267L,
                        "on_time",
                        5L,
                        "overdue",
                        0L,
                        "refused",
                        0L,
                        "open",
                        0L,
                        "waiting",
                        0L,
                        "digitised",
                        digitised("H54.08.31")));
        assertThat(figures("2024-01-01", "2024-06-01", "H40.14"))
                .containsEntry("total", 1_426L + 248L)
                .containsEntry("early", 1_068L)
                .containsEntry("on_time", 479L)
                .containsEntry("refused", 15L)
                .containsEntry("open", 112L)
                .containsEntry("waiting", 26L)
                .containsEntry("digitised", 1_524L);
        var communes = new ArrayList<String>();
        for (int i = 1; i <= 20; i++) communes.add(String.format("H40.14.%02d", i));
        assertThat(figures("2024-01-01", "2024-06-01", communes.toArray(String[]::new)))
                .containsEntry("total", 8_210L)
                .containsEntry("early", 7_056L)
                .containsEntry("on_time", 1_144L)
                .containsEntry("overdue", 2L)
                .containsEntry("refused", 6L)
                .containsEntry("open", 2L)
                .containsEntry("digitised", 8_184L);
    }

    private long digitised(String code) {
        return (Long) figures("2023-01-01", "2023-05-01", code).get("digitised");
    }

    private List<Long> taken(String file) throws IOException {
        return taken(Files.newInputStream(DATA.resolve(file)));
    }

    /** The same rows out of a workbook; those of a CSV file and of a workbook are present to each other. */
    private List<Long> takenAsSheet(String file) throws IOException {
        return taken(CsvAsSheet.of(Files.newInputStream(DATA.resolve(file))));
    }

    private List<Long> taken(InputStream content) {
        var outcome =
                village.take(content, false, false, Village.operator(Reach.EVERYWHERE), ImportRegister.Progress.NONE);
        var report = ((Outcome.Done<IntakeReport>) outcome).value();
        return List.of(report.taken(), report.present(), report.refused());
    }

    /** Counted plainly over the facts of these agencies; everything in these registers ended within the period. */
    private Map<String, Object> figures(String from, String to, String... codes) {
        var agencies = new ArrayList<UUID>();
        for (var code : codes) agencies.add(agency(code).id());
        return sql.sql("""
                        select count(*) as total,
                               count(*) filter (where channel = 'online' and received_at >= from_at) as online,
                               count(*) filter (where channel = 'counter' and received_at >= from_at) as counter,
                               count(*) filter (where end_kind = 'resolved' and timeliness < 0) as early,
                               count(*) filter (where end_kind = 'resolved' and timeliness = 0) as on_time,
                               count(*) filter (where end_kind = 'resolved' and timeliness > 0) as overdue,
                               count(*) filter (where end_kind = 'refused') as refused,
                               count(*) filter (where end_at is null) as open,
                               count(*) filter (where supplement_waits is not null) as waiting,
                               count(*) filter (where end_kind = 'resolved' and digitised_at is not null) as digitised
                        from dossier.fact,
                             (select cast(:from as timestamp) at time zone 'Asia/Ho_Chi_Minh' as from_at,
                                     cast(:to as timestamp) at time zone 'Asia/Ho_Chi_Minh' as to_at) as period
                        where receiving_id = any(:agencies) and received_at < to_at
                          and (end_at is null or end_at >= from_at)
                        """)
                .param("from", from)
                .param("to", to)
                .param("agencies", agencies.toArray(UUID[]::new))
                .query()
                .singleRow();
    }

    private Agency agency(String code) {
        return java.util.Objects.requireNonNull(village.agencies.get(code));
    }
}
