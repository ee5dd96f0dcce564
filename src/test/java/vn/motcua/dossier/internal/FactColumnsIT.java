package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.shared.Ids;
import vn.motcua.testing.MotcuaIT;

@MotcuaIT
class FactColumnsIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void facts_come_back_from_the_database_as_they_were_written() {
        long seed = System.nanoTime();
        var random = new Random(seed);

        for (int i = 0; i < 300; i++) {
            var fact = someFact(random);

            jdbc.sql(
                            "insert into dossier.fact select (jsonb_populate_record(null::dossier.fact, cast(:row as jsonb))).*")
                    .param("row", FactColumns.write(fact))
                    .update();
            var back = jdbc.sql("select to_jsonb(f) from dossier.fact f where dossier_id = :id")
                    .param("id", fact.dossier())
                    .query(String.class)
                    .single();

            assertThat(FactColumns.read(back)).as("seed %d", seed).isEqualTo(fact);
        }
    }

    private static Fact someFact(Random random) {
        var received = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(10_000_000));
        var at = new Instant[] {received};
        var due = random.nextBoolean() ? received.plusSeconds(random.nextInt(1_000_000)) : null;
        var past = new ArrayList<Fact.DueInForce.Past>();
        for (int i = random.nextInt(3); i > 0; i--) {
            past.add(new Fact.DueInForce.Past(later(at, random), random.nextBoolean() ? later(at, random) : null));
        }
        boolean ended = random.nextBoolean();
        var waits = new Fact.Waits(
                intervals(at, random, !ended), intervals(at, random, false), intervals(at, random, false));
        var end = ended
                ? new Fact.End(later(at, random), Fact.Ending.values()[random.nextInt(4)], random.nextInt(3) - 1)
                : null;
        return new Fact(
                Ids.next(),
                later(at, random),
                "H40-" + random.nextInt(),
                new Fact.Scope(Ids.next(), Ids.next(), "1.001193", "G15", "online", "toan_trinh"),
                received,
                new Fact.DueInForce(due, due, random.nextBoolean(), received, past),
                waits,
                random.nextInt(3),
                end,
                ended ? later(at, random) : null,
                new Fact.Digital(true, false, random.nextBoolean() ? later(at, random) : null),
                new Fact.Payment(random.nextBoolean(), random.nextBoolean()));
    }

    private static List<Fact.Waits.Interval> intervals(Instant[] at, Random random, boolean mayStayOpen) {
        var intervals = new ArrayList<Fact.Waits.Interval>();
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean open = mayStayOpen && i == 1;
            intervals.add(new Fact.Waits.Interval(later(at, random), open ? null : later(at, random)));
        }
        return intervals;
    }

    private static Instant later(Instant[] at, Random random) {
        at[0] = at[0].plusSeconds(1 + random.nextInt(100_000)).plusNanos(random.nextInt(1_000) * 1_000L);
        return at[0];
    }
}
