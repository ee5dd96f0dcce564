package vn.motcua.procedure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.WaitMode;
import vn.motcua.procedure.ProcedureVersion;

/** Versions of one code, written in any order: against a naive list of what was taken. */
class VersionPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 2);
    private static final LocalDate BASE = LocalDate.of(2024, 1, 1);

    @Test
    void whatever_is_imported_at_most_one_version_is_in_force_on_any_day_and_look_up_finds_it() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var taken = new ArrayList<ProcedureVersion>();
            var known = new ArrayList<VersionPlan.Known>();
            for (int i = 0; i < 8; i++) {
                var document = document(random);
                apply(new VersionPlan(List.copyOf(known), TODAY).decide(document), document, taken, known);
            }
            var snapshot = new Snapshot(1, taken);
            for (int day = -5; day < 130; day++) {
                var date = BASE.plusDays(day);
                var naive = new ArrayList<ProcedureVersion>();
                for (var one : taken) {
                    var last = one.validTo() == null ? LocalDate.MAX : one.validTo();
                    if (date.compareTo(one.validFrom()) >= 0 && date.compareTo(last) <= 0) naive.add(one);
                }
                assertThat(naive).as("seed %d, %s", seed, date).hasSizeLessThanOrEqualTo(1);
                assertThat(snapshot.inForce("1.000001.01", date).stream().toList())
                        .as("seed %d, %s", seed, date)
                        .isEqualTo(naive);
                assertThat(snapshot.all(date)).as("seed %d, %s", seed, date).isEqualTo(naive);
            }
        }
    }

    @Test
    void a_version_in_force_is_never_written_anew() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var first = document(random);
            var known = new ArrayList<VersionPlan.Known>();
            apply(new VersionPlan(List.of(), TODAY).decide(first), first, new ArrayList<>(), known);
            var again = named(first.validFrom(), null, "khác");

            var decision = new VersionPlan(known, TODAY).decide(again);

            assertThat(decision instanceof VersionPlan.Replace)
                    .as("seed %d, %s", seed, first.validFrom())
                    .isEqualTo(first.validFrom().isAfter(TODAY));
        }
    }

    private static void apply(
            VersionPlan.Decision decision,
            ProcedureVersion document,
            List<ProcedureVersion> taken,
            List<VersionPlan.Known> known) {
        switch (decision) {
            case VersionPlan.Add(var id, var version, var validTo, var closes) -> {
                if (closes != null) end(closes, document.validFrom().minusDays(1), taken, known);
                taken.add(named(id, document.validFrom(), validTo, document.name()));
                known.add(new VersionPlan.Known(
                        id, document.code(), version, document.validFrom(), validTo, DocumentWriter.digest(document)));
            }
            case VersionPlan.Close(var id, var lastDay) -> end(id, lastDay, taken, known);
            case VersionPlan.Replace(var old, var by) -> {
                taken.removeIf(one -> one.id().equals(old));
                known.removeIf(one -> one.id().equals(old));
                apply(by, document, taken, known);
            }
            case VersionPlan.Present present -> {}
            case VersionPlan.Refuse refuse -> {}
        }
    }

    private static void end(UUID id, LocalDate lastDay, List<ProcedureVersion> taken, List<VersionPlan.Known> known) {
        taken.replaceAll(one -> one.id().equals(id) ? one.until(lastDay) : one);
        known.replaceAll(one -> one.id().equals(id) ? one.until(lastDay) : one);
    }

    private static ProcedureVersion document(Random random) {
        var from = BASE.plusDays(random.nextInt(12) * 10L + random.nextInt(2));
        var to = random.nextInt(3) == 0 ? from.plusDays(random.nextInt(30)) : null;
        return named(from, to, "tên " + random.nextInt(3));
    }

    private static ProcedureVersion named(LocalDate from, @Nullable LocalDate to, String name) {
        return named(new UUID(0, 0), from, to, name);
    }

    private static ProcedureVersion named(UUID id, LocalDate from, @Nullable LocalDate to, String name) {
        return new ProcedureVersion(
                id,
                "1.000001",
                1,
                from,
                to,
                name,
                new ProcedureVersion.Sector("a", "A"),
                ProcedureVersion.OnlineLevel.FULL,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                WaitMode.CREDIT,
                List.of());
    }
}
