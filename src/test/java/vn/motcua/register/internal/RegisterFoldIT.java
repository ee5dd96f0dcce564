package vn.motcua.register.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.dossier.JournalVerification;
import vn.motcua.identity.Reach;
import vn.motcua.shared.Texts;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** What is read back of a generated register equals what a plain walk over its rows counts. */
@MotcuaIT
class RegisterFoldIT {

    @Autowired
    BulkIntake dossiers;

    @Autowired
    JournalVerification verification;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    @Autowired
    DataSource source;

    @Test
    void generated_registers_come_back_as_a_plain_count_says() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        clock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        for (int round = 0; round < 5; round++) {
            var village = new Village(dossiers, texts, clock);
            var rows = new ArrayList<RegisterRow>();
            var expected = new TreeMap<String, Long>();
            for (int i = 0; i < 300; i++) {
                var row = row(random, village);
                rows.add(row);
                for (var key : keys(row)) expected.merge(key, 1L, Long::sum);
            }

            var report = village.take(RegisterRow.csv(rows, RegisterRow.COLUMNS, random.nextBoolean() ? "," : ";"));

            assertThat(report.errors()).as("seed %d", seed).isEmpty();
            assertThat(counted(village)).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(verification
                        .verify(Village.operator(Reach.EVERYWHERE))
                        .orElseThrow()
                        .broken())
                .as("seed %d", seed)
                .noneMatch(broken -> broken.code().startsWith("T90."));
    }

    private static RegisterRow row(Random random, Village village) {
        var received = LocalDate.of(2015 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var status = 1 + random.nextInt(10);
        var row = RegisterRow.anOpenRow()
                .with(Columns.AGENCY, village.communes.get(random.nextInt(3)).code())
                .with(
                        Columns.CHANNEL,
                        List.of("truc_tiep", "truc_tuyen", "buu_chinh").get(random.nextInt(3)))
                .with(Columns.STATUS, Integer.toString(status))
                .with(Columns.RECEIVED, written(random, received))
                .with(Columns.DUE, written(random, received.plusDays(random.nextInt(6))))
                .with(Columns.COMPONENTS_DIGITISED, random.nextInt(4) == 0 ? "0" : "1")
                .with(Columns.SUPPLEMENTS, Integer.toString(random.nextInt(3)));
        boolean ended = status >= 9 || status == 7 || status == 8 && random.nextBoolean();
        if (ended) row.with(Columns.RESOLVED, written(random, received.plusDays(random.nextInt(9))));
        if (ended && status == 8 && random.nextBoolean()) row.with(Columns.REFUSED, "1");
        if (status == 10) row.with(Columns.RETURNED, written(random, received.plusDays(9 + random.nextInt(9))));
        return row;
    }

    private static String written(Random random, LocalDate date) {
        return switch (random.nextInt(3)) {
            case 0 -> date.toString();
            case 1 -> String.format("%02d/%02d/%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
            default -> date + " 00:00";
        };
    }

    private static List<String> keys(RegisterRow row) {
        var status = row.get(Columns.STATUS);
        var keys = new ArrayList<String>(
                List.of("channel " + row.get(Columns.CHANNEL), "agency " + row.get(Columns.AGENCY)));
        boolean ended = !row.get(Columns.RESOLVED).isEmpty();
        keys.add("national " + status);
        if (status.equals("1") || status.equals("3")) return keys;
        if (!ended) {
            keys.add("open");
            if (status.equals("5")) keys.add("supplement");
            if (status.equals("6")) keys.add("payment");
            if (status.equals("8")) keys.add("pause");
            return keys;
        }
        keys.add(
                switch (status) {
                    case "7" -> "withdrawn";
                    case "8" -> row.get(Columns.REFUSED).equals("1") ? "refused" : "stopped";
                    default -> "resolved";
                });
        int order = date(row.get(Columns.RESOLVED)).compareTo(date(row.get(Columns.DUE)));
        keys.add("timeliness " + Integer.signum(order));
        return keys;
    }

    private static LocalDate date(String written) {
        if (written.charAt(2) != '/') return LocalDate.parse(written.substring(0, 10));
        var parts = written.split("/");
        return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }

    private Map<String, Long> counted(Village village) {
        var counts = new TreeMap<String, Long>();
        var channels = Map.of("counter", "truc_tiep", "online", "truc_tuyen", "post", "buu_chinh");
        JdbcClient.create(source)
                .sql("""
                        select d.receiving_id, d.channel, d.status, f.dossier_id is not null as accepted, f.end_kind,
                               f.timeliness, f.supplement_waits is not null as supplement,
                               f.payment_waits is not null as payment, f.pauses is not null as pause
                        from dossier.dossier d left join dossier.fact f on f.dossier_id = d.id
                        where d.receiving_id = any(:agencies)
                        """)
                .param(
                        "agencies",
                        village.communes.stream().map(each -> each.id()).toArray(java.util.UUID[]::new))
                .query(row -> {
                    var agency = row.getObject("receiving_id", java.util.UUID.class);
                    add(
                            counts,
                            "agency "
                                    + village.communes.stream()
                                            .filter(each -> each.id().equals(agency))
                                            .findAny()
                                            .orElseThrow()
                                            .code());
                    add(counts, "channel " + channels.get(row.getString("channel")));
                    add(
                            counts,
                            "national "
                                    + vn.motcua.dossier.Status.valueOf(row.getString("status"))
                                            .national());
                    if (!row.getBoolean("accepted")) return;
                    add(counts, row.getString("end_kind") == null ? "open" : row.getString("end_kind"));
                    if (row.getString("end_kind") != null) add(counts, "timeliness " + row.getInt("timeliness"));
                    if (row.getBoolean("supplement")) add(counts, "supplement");
                    if (row.getBoolean("payment")) add(counts, "payment");
                    if (row.getBoolean("pause")) add(counts, "pause");
                });
        return counts;
    }

    private static void add(Map<String, Long> counts, String key) {
        counts.merge(key, 1L, Long::sum);
    }
}
