package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.START;
import static vn.motcua.identity.Office.refusal;
import static vn.motcua.identity.Office.value;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.DelegationKind;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class AbsencesIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 2);
    private static final Set<DelegationKind> PROCESSING = EnumSet.of(DelegationKind.PROCESSING);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Absences absences;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepOfficers officers;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    private Office office;
    private String word;
    private UUID agency;
    private Person away;
    private Person colleague;

    private record Person(UUID officer, UUID account) {}

    @BeforeEach
    void office() {
        office = new Office(agencies, accounts, actors);
        word = "ab" + NUMBER.incrementAndGet();
        agency = office.agency(word.toUpperCase(java.util.Locale.ROOT), null);
        away = person("vang", Role.SPECIALIST);
        colleague = person("thay", Role.SPECIALIST);
    }

    @Test
    void a_colleague_stands_in_on_the_days_of_the_absence_and_no_longer() {
        value(absences.announce(wanted(colleague, TODAY.plusDays(1), TODAY.plusDays(2)), actor(away)));

        assertThat(actor(colleague).absent()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(actor(colleague).absent()).extracting(Rights::account).containsExactly(away.account());
        clock.advance(Duration.ofDays(2));
        assertThat(actor(colleague).absent()).as("it ended by itself").isEmpty();
    }

    @Test
    void both_see_it_and_whoever_is_back_ends_it() {
        var id = value(absences.announce(wanted(colleague, TODAY, TODAY.plusDays(9)), actor(away)));

        var given = value(absences.of(actor(away)));
        var received = value(absences.of(actor(colleague)));
        assertThat(given.announced()).hasSize(1).first().satisfies(each -> {
            assertThat(each.running()).isTrue();
            assertThat(each.name()).isEqualTo(name("thay"));
        });
        assertThat(received.standingIn()).hasSize(1);
        assertThat(received.colleagues()).extracting(Absences.Colleague::name).contains(name("vang"));

        assertThat(refusal(absences.end(id, actor(colleague)))).isEqualTo(IdentityRefusal.ABSENCE_UNKNOWN);
        value(absences.end(id, actor(away)));
        assertThat(actor(colleague).absent()).isEmpty();
        assertThat(value(absences.of(actor(away))).announced()).isEmpty();
    }

    @Test
    void the_same_again_is_the_same_absence() {
        var first = value(absences.announce(wanted(colleague, TODAY, TODAY), actor(away)));

        assertThat(value(absences.announce(wanted(colleague, TODAY, TODAY), actor(away))))
                .isEqualTo(first);
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_own_sentence() {
        var stranger = new Person(
                value(officers.appoint(
                        "Người lạ " + word, post(office.agency(word.toUpperCase() + "X", null)), actors.operator())),
                UUID.randomUUID());
        var without = new Person(
                value(officers.appoint("Không tài khoản " + word, post(agency), actors.operator())), UUID.randomUUID());
        var by = actor(away);

        assertThat(refusal(absences.announce(wanted(stranger, TODAY, TODAY), by)))
                .isEqualTo(IdentityRefusal.NO_COLLEAGUE);
        assertThat(refusal(absences.announce(wanted(without, TODAY, TODAY), by)))
                .isEqualTo(IdentityRefusal.NO_COLLEAGUE);
        assertThat(refusal(absences.announce(wanted(colleague, TODAY.minusDays(1), TODAY), by)))
                .isEqualTo(IdentityRefusal.ABSENCE_IN_PAST);
        assertThat(refusal(absences.announce(wanted(colleague, TODAY, TODAY.plusDays(366)), by)))
                .isEqualTo(IdentityRefusal.ABSENCE_TOO_LONG);
        assertThat(refusal(absences.announce(wanted(colleague, TODAY, LocalDate.of(2201, 1, 1)), by)))
                .isEqualTo(IdentityRefusal.DATE_OUT_OF_RANGE);
        assertThat(refusal(absences.announce(
                        new Absences.Wanted(colleague.officer(), EnumSet.of(DelegationKind.APPROVING), TODAY, TODAY),
                        by)))
                .isEqualTo(IdentityRefusal.NOT_YOURS_TO_PASS_ON);
        assertThat(refused(absences.announce(wanted(colleague, TODAY.plusDays(2), TODAY.plusDays(1)), by)))
                .isEqualTo(DirectoryRefusal.ENDS_BEFORE_START);
        assertThat(refused(absences.announce(wanted(away, TODAY, TODAY), by))).isEqualTo(DirectoryRefusal.TO_ONESELF);
        assertThat(refused(absences.announce(new Absences.Wanted(colleague.officer(), Set.of(), TODAY, TODAY), by)))
                .isEqualTo(DirectoryRefusal.KINDS_MISSING);
        assertThat(refusal(absences.announce(wanted(colleague, TODAY, TODAY), actors.operator())))
                .isEqualTo(IdentityRefusal.NO_OFFICER);
    }

    @Test
    void who_is_away_in_those_days_too_cannot_stand_in() {
        var third = person("ba", Role.SPECIALIST);
        value(absences.announce(wanted(third, TODAY.plusDays(3), TODAY.plusDays(4)), actor(colleague)));

        assertThat(refusal(absences.announce(wanted(colleague, TODAY, TODAY.plusDays(3)), actor(away))))
                .isEqualTo(IdentityRefusal.COLLEAGUE_AWAY);
        value(absences.announce(wanted(colleague, TODAY, TODAY.plusDays(2)), actor(away)));
    }

    @Test
    void what_was_received_is_not_passed_on() {
        var leader = person("ky", Role.LEADER);
        value(absences.announce(
                new Absences.Wanted(colleague.officer(), EnumSet.of(DelegationKind.APPROVING), TODAY, TODAY),
                actor(leader)));

        assertThat(actor(colleague).may(Permission.DOSSIER_APPROVE)).isTrue();
        assertThat(value(absences.of(actor(colleague))).kinds()).isEqualTo(PROCESSING);
    }

    private Absences.Wanted wanted(Person to, LocalDate first, LocalDate last) {
        return new Absences.Wanted(to.officer(), PROCESSING, first, last);
    }

    private Person person(String who, Role role) {
        var officer = value(officers.appoint(name(who), post(agency), actors.operator()));
        return new Person(officer, office.officer(word + "." + who, officer, GrantedRole.at(role, agency, START)));
    }

    private String name(String who) {
        return "Cán bộ " + who + " " + word;
    }

    private static KeepOfficers.Post post(UUID agency) {
        return new KeepOfficers.Post(agency, null, "Chuyên viên", START, null);
    }

    private Actor actor(Person person) {
        return office.actor(person.account());
    }

    private static Object refused(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return refusal.code();
        throw new AssertionError("not refused: " + outcome);
    }
}
