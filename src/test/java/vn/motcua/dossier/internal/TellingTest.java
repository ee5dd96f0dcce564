package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Status;
import vn.motcua.notice.Template;
import vn.motcua.shared.Ids;

class TellingTest {

    private static final Instant NOW = Instant.parse("2024-05-02T01:00:00Z");

    private final UUID owner = Ids.next();
    private final UUID officer = Ids.next();
    private final UUID holder = Ids.next();
    private final UUID leader = Ids.next();
    private final UUID deputy = Ids.next();

    private final Telling.Others others = new Telling.Others() {
        @Override
        public List<UUID> approvers(UUID agency) {
            return List.of(leader, deputy);
        }

        @Override
        public UUID asker() {
            return officer;
        }
    };

    @Test
    void exactly_the_actions_with_a_template_are_told() {
        var told = Arrays.stream(Action.values())
                .filter(action ->
                        Telling.notices(line(action, Ids.next()), dossier(owner), others, () -> false) != null)
                .map(Action::name)
                .collect(Collectors.toSet());

        var actions = Arrays.stream(Action.values()).map(Action::name).collect(Collectors.toSet());
        assertThat(told)
                .isEqualTo(Arrays.stream(Template.values())
                        .map(Template::name)
                        .filter(name -> !name.equals(Action.FILE.name())) // told by the filing itself
                        .filter(actions::contains) // the others are told by remarks and by the clock
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_owner_is_told_of_what_happens_and_the_officer_of_what_is_given() {
        assertThat(told(Action.RECEIVE, officer, dossier(owner))).containsExactly(owner);
        assertThat(told(Action.ASSIGN, officer, dossier(owner))).containsExactly(holder);
    }

    @Test
    void leaders_are_told_what_they_are_asked_and_whoever_asked_how_it_was_answered() {
        assertThat(told(Action.ASK_APOLOGY, officer, dossier(owner))).containsExactly(leader, deputy);
        assertThat(told(Action.ASK_APOLOGY, deputy, dossier(owner))).containsExactly(leader);
        assertThat(told(Action.DECLINE_APOLOGY, leader, dossier(owner))).containsExactly(officer);
    }

    @Test
    void nobody_is_told_of_their_own_doing_or_without_an_account() {
        assertThat(told(Action.ASSIGN, holder, dossier(owner))).isEmpty();
        assertThat(told(Action.RECEIVE, officer, dossier(null))).isEmpty();
    }

    @Test
    void whoever_has_no_account_is_told_where_something_leaves_the_program() {
        assertThat(told(Action.RECEIVE, officer, dossier(null), true)).containsExactly((UUID) null);
        assertThat(told(Action.ASSIGN, officer, dossier(null), true)).containsExactly(holder);
    }

    private List<@Nullable UUID> told(Action action, UUID by, Dossier dossier) {
        return told(action, by, dossier, false);
    }

    private List<@Nullable UUID> told(Action action, UUID by, Dossier dossier, boolean outside) {
        var rows = Telling.notices(line(action, by), dossier, others, () -> outside);
        return rows == null
                ? List.of()
                : rows.stream().map(Telling.Notice::account_id).toList();
    }

    private static Line line(Action action, UUID actor) {
        return new Line(Ids.next(), 2, action, Status.RECEIVED, actor, NOW, NOW, Ids.next(), 0, null, null);
    }

    private Dossier dossier(@Nullable UUID account) {
        var agency = Ids.next();
        return new Dossier(
                Ids.next(),
                "H40.43-240502-0001",
                1,
                new byte[32],
                Status.RECEIVED,
                new Dossier.Pinned("counter", null, "1.001193", null, null),
                new Dossier.Places(agency, agency, agency, account),
                new Dossier.Dues(NOW, NOW, null, null, null),
                new Dossier.Position(agency, 1, null, NOW, null, holder),
                null,
                0,
                0,
                NOW);
    }
}
