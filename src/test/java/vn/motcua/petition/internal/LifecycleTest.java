package vn.motcua.petition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.petition.Action;
import vn.motcua.petition.Status;

class LifecycleTest {

    @Test
    void every_status_is_reached_and_nothing_leaves_what_is_over() {
        var reached = EnumSet.of(Status.NEW);
        for (int round = 0; round < Status.values().length; round++) {
            for (var status : EnumSet.copyOf(reached)) {
                for (var action : Action.values())
                    Lifecycle.after(status, action).ifPresent(reached::add);
            }
        }

        assertThat(reached).isEqualTo(EnumSet.allOf(Status.class));
        for (var over : Set.of(Status.REFUSED, Status.WITHDRAWN)) {
            for (var action : Action.values())
                assertThat(Lifecycle.after(over, action)).isEmpty();
        }
    }

    @Test
    void who_was_answered_only_publishes_rates_or_takes_off() {
        var afterwards = Map.of(
                Status.ANSWERED, Set.of(Action.PUBLISH, Action.KEEP_BACK, Action.RATE),
                Status.PUBLISHED, Set.of(Action.TAKE_OFF, Action.RATE),
                Status.CLOSED, Set.of(Action.PUBLISH, Action.RATE));

        afterwards.forEach((status, allowed) -> {
            for (var action : Action.values()) {
                assertThat(Lifecycle.after(status, action).isPresent()).isEqualTo(allowed.contains(action));
            }
        });
    }
}
