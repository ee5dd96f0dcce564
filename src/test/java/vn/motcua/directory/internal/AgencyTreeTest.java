package vn.motcua.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;

class AgencyTreeTest {

    private static final LocalDate START = LocalDate.of(2004, 1, 1);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_tree_on_any_day_is_what_a_naive_walk_upwards_finds(long seed) {
        var random = new Random(seed);
        var agencies = new ArrayList<Agency>();
        var placements = new ArrayList<Placement>();
        for (int i = 0; i < 60; i++) {
            var id = new UUID(seed, i);
            agencies.add(agency(id, "A" + i, null, null));
            for (var from = START; from.isBefore(START.plusYears(20)); ) {
                var to = from.plusDays(200 + random.nextInt(3000));
                var superior = i == 0 || random.nextInt(10) == 0 ? null : new UUID(seed, random.nextInt(i));
                boolean last = random.nextInt(3) == 0;
                placements.add(new Placement(id, superior, from, last ? null : to));
                if (last) break;
                from = to.plusDays(1 + (random.nextInt(5) == 0 ? 30 : 0));
            }
        }
        var tree = new AgencyTree(agencies, placements);

        for (int i = 0; i < 200; i++) {
            var top = new UUID(seed, random.nextInt(60));
            var day = START.plusDays(random.nextInt(9000) - 100);
            assertThat(tree.tree(top, day))
                    .as("below %s on %s", top, day)
                    .isEqualTo(naive(agencies, placements, top, day));
        }
        assertThat(tree.superiorCycle()).isEmpty();
    }

    @Test
    void work_goes_to_the_last_successor_that_exists() {
        var first = new UUID(0, 1);
        var second = new UUID(0, 2);
        var third = new UUID(0, 3);
        var tree = new AgencyTree(
                List.of(
                        agency(first, "A", LocalDate.of(2019, 12, 31), second),
                        agency(second, "B", LocalDate.of(2025, 6, 30), third),
                        agency(third, "C", null, null)),
                List.of());

        assertThat(tree.inCharge(first, LocalDate.of(2019, 12, 31)).code()).isEqualTo("A");
        assertThat(tree.inCharge(first, LocalDate.of(2020, 1, 1)).code()).isEqualTo("B");
        assertThat(tree.inCharge(first, LocalDate.of(2025, 7, 1)).code()).isEqualTo("C");
    }

    @Test
    void a_ring_is_found_on_the_only_day_it_exists() {
        var one = new UUID(0, 1);
        var two = new UUID(0, 2);
        var agencies = List.of(agency(one, "A", null, null), agency(two, "B", null, null));
        var ring = List.of(
                new Placement(one, two, START, LocalDate.of(2010, 5, 5)),
                new Placement(two, null, START, LocalDate.of(2010, 5, 4)),
                new Placement(two, one, LocalDate.of(2010, 5, 5), null),
                new Placement(one, null, LocalDate.of(2010, 5, 6), null));

        assertThat(new AgencyTree(agencies, ring).superiorCycle()).isPresent();
    }

    @Test
    void who_only_leads_into_a_ring_is_not_in_it() {
        var outside = new UUID(0, 1);
        var one = new UUID(0, 2);
        var two = new UUID(0, 3);
        var end = LocalDate.of(2020, 1, 1);
        var tree = new AgencyTree(
                List.of(agency(outside, "A", end, one), agency(one, "B", end, two), agency(two, "C", end, one)),
                List.of());

        assertThat(tree.successorCycle().map(Agency::code)).contains("B");
    }

    private static Set<UUID> naive(List<Agency> agencies, List<Placement> placements, UUID top, LocalDate day) {
        var found = new HashSet<UUID>();
        for (var agency : agencies) {
            for (UUID at = agency.id(); at != null; at = above(placements, at, day)) {
                if (at.equals(top)) found.add(agency.id());
            }
        }
        return found;
    }

    private static @Nullable UUID above(List<Placement> placements, UUID agency, LocalDate day) {
        for (var placement : placements) {
            boolean begun = !placement.validFrom().isAfter(day);
            boolean over = placement.validTo() != null && placement.validTo().isBefore(day);
            if (placement.agency().equals(agency) && begun && !over) return placement.superior();
        }
        return null;
    }

    private static Agency agency(UUID id, String code, @Nullable LocalDate to, @Nullable UUID successor) {
        return new Agency(id, code, code, AgencyKind.COMMUNE, null, START, to, successor);
    }
}
