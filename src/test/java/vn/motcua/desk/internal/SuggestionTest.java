package vn.motcua.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.desk.OfficerLoad;
import vn.motcua.dossier.Load;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;

class SuggestionTest {

    private final Actor busy = actor("busy", Role.SPECIALIST);
    private final Actor free = actor("free", Role.SPECIALIST);
    private final Actor head = actor("head", Role.HEAD);

    @Test
    void the_one_with_the_role_and_the_fewest_dossiers_is_suggested_first() {
        var loads = Map.of(busy.account(), new Load(10, 0, 0), free.account(), new Load(9, 0, 0));

        var order = Suggestion.of(List.of(head, busy, free), loads, "SPECIALIST");

        assertThat(order).extracting(OfficerLoad::name).containsExactly("free", "busy", "head");
        assertThat(order).extracting(OfficerLoad::suggested).containsExactly(true, false, false);
        assertThat(order).extracting(OfficerLoad::skilled).containsExactly(true, true, false);
    }

    @Test
    void overdue_dossiers_weigh_more_and_the_same_procedure_decides_a_tie() {
        var late = Map.of(busy.account(), new Load(9, 0, 0), free.account(), new Load(8, 1, 0));
        assertThat(Suggestion.of(List.of(busy, free), late, "SPECIALIST")
                        .getFirst()
                        .name())
                .isEqualTo("busy");

        var tie = Map.of(busy.account(), new Load(8, 0, 5), free.account(), new Load(8, 0, 1));
        assertThat(Suggestion.of(List.of(free, busy), tie, "SPECIALIST")
                        .getFirst()
                        .name())
                .isEqualTo("busy");
    }

    @Test
    void where_there_is_no_choice_nobody_is_suggested() {
        assertThat(Suggestion.of(List.of(free), Map.of(), "SPECIALIST"))
                .singleElement()
                .matches(each -> !each.suggested());
        assertThat(Suggestion.of(List.of(), Map.of(), null)).isEmpty();
    }

    private static Actor actor(String name, Role role) {
        return new Actor(UUID.randomUUID(), name, Set.of(role), Map.of());
    }
}
