package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.START;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class TypedFormsIT {

    private static final String PATH = "/desk/dossiers/H42.01-260101-0001/ask-supplement";

    @Autowired
    TypedForms typed;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(agencies, accounts, actors);
    }

    @Test
    void the_newest_of_an_account_are_kept_and_never_take_the_room_of_another() {
        var one = specialist("typed.one");
        var other = specialist("typed.other");
        var others = typed.keep(PATH, Map.of("reason", List.of("Thiếu tờ khai")), other);
        var kept = new ArrayList<UUID>();

        for (int i = 0; i < 12; i++) {
            kept.add(typed.keep(PATH, Map.of("reason", List.of("a".repeat(2_000_000))), one));
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(kept.stream().map(id -> typed.of(id, one).isPresent()))
                .as("the oldest two no longer")
                .containsExactly(false, false, true, true, true, true, true, true, true, true, true, true);
        assertThat(typed.of(others, other)).isPresent();
        assertThat(typed.of(others, one)).isEmpty();
    }

    @Test
    void of_a_day_ago_nothing_is_left() {
        var one = specialist("typed.yesterday");
        var old = typed.keep(PATH, Map.of("reason", List.of("Hôm qua")), one);
        clock.advance(Duration.ofHours(25));

        typed.keep(PATH, Map.of("reason", List.of("Hôm nay")), one);

        assertThat(typed.of(old, one)).isEmpty();
    }

    private Actor specialist(String name) {
        return office.actor(office.account(name, GrantedRole.everywhere(Role.SPECIALIST, START)));
    }
}
