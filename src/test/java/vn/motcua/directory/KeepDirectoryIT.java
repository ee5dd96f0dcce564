package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;

@MotcuaIT
class KeepDirectoryIT {

    private static final LocalDate START = LocalDate.of(2004, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 2);

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepOfficers officers;

    @Autowired
    Agencies known;

    @Autowired
    Officers people;

    @Test
    void an_agency_is_opened_moved_and_closed_and_the_past_stays() {
        var north = open("KD1", null);
        var south = open("KD2", null);
        var commune = open("KD1.1", north);
        var moved = LocalDate.of(2020, 1, 1);

        assertThat(agencies.place(commune, south, moved, TestKeeper.WHOLE)).isEqualTo(Outcome.done(commune));
        assertThat(agencies.close(north, TODAY, south, TestKeeper.WHOLE)).isEqualTo(Outcome.done(north));

        assertThat(known.tree(north, moved.minusDays(1))).containsExactlyInAnyOrder(north, commune);
        assertThat(known.tree(north, moved)).containsExactly(north);
        assertThat(known.tree(south, moved)).containsExactlyInAnyOrder(south, commune);
        assertThat(known.inCharge(north, TODAY.plusDays(1)).id()).isEqualTo(south);
    }

    /** Whoever asks meanwhile must not bring an older directory back, nor be a reason to answer from one. */
    @Test
    void what_this_node_changed_it_sees_at_once_however_many_ask_beside() throws Exception {
        var over = new AtomicBoolean();
        var missing = new ArrayList<String>();
        try (var asking = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                asking.submit(() -> {
                    while (!over.get()) known.all();
                });
            }
            for (int i = 0; i < 60; i++) {
                var code = "KDX" + i;
                open(code, null);
                if (known.byCode(code).isEmpty()) missing.add(code);
            }
            over.set(true);
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void what_breaks_a_rule_is_refused_and_changes_nothing() {
        var top = open("KD3", null);
        var below = open("KD3.1", top);
        var revision = known.revision();

        assertRefused(agencies.open(opening("KD3", null), TestKeeper.WHOLE), DirectoryRefusal.CODE_TAKEN);
        assertRefused(agencies.open(opening("kd3", null), TestKeeper.WHOLE), DirectoryRefusal.CODE_FORM);
        assertRefused(
                agencies.open(opening("KD3.2", new UUID(9, 9)), TestKeeper.WHOLE), DirectoryRefusal.AGENCY_UNKNOWN);
        assertRefused(agencies.place(top, below, TODAY, TestKeeper.WHOLE), DirectoryRefusal.SUPERIOR_CYCLE);
        assertRefused(agencies.close(top, TODAY, top, TestKeeper.WHOLE), DirectoryRefusal.SUCCESSOR_CYCLE);
        assertRefused(
                agencies.close(top, START.minusDays(1), null, TestKeeper.WHOLE), DirectoryRefusal.ENDS_BEFORE_START);
        assertRefused(
                agencies.close(top, LocalDate.of(2201, 1, 1), null, TestKeeper.WHOLE),
                DirectoryRefusal.DATE_OUT_OF_RANGE);

        assertThat(known.byId(top).orElseThrow().superior()).isNull();
        assertThat(known.revision()).isGreaterThanOrEqualTo(revision);
    }

    @Test
    void who_keeps_one_agency_changes_that_one_only() {
        var mine = open("KD4", null);
        var other = open("KD5", null);
        var me = TestKeeper.of(mine);

        assertRefused(agencies.open(opening("KD6", null), me), DirectoryRefusal.NOT_ALLOWED);
        assertRefused(agencies.open(opening("KD6", other), me), DirectoryRefusal.NOT_ALLOWED);
        assertRefused(agencies.close(other, TODAY, null, me), DirectoryRefusal.NOT_ALLOWED);
        assertRefused(agencies.place(mine, other, TODAY, me), DirectoryRefusal.NOT_ALLOWED);
        assertRefused(officers.openDepartment(other, "Phòng", START, me), DirectoryRefusal.NOT_ALLOWED);
        assertRefused(officers.appoint("Lê Thị Ba", post(other), me), DirectoryRefusal.NOT_ALLOWED);
        assertThat(agencies.open(opening("KD4.1", mine), me)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void officers_are_appointed_sorted_the_vietnamese_way_and_dismissed() {
        var agency = open("KD7", null);
        var office = value(officers.openDepartment(agency, "Văn phòng", START, TestKeeper.WHOLE));
        var elsewhere = value(officers.openDepartment(open("KD8", null), "Phòng khác", START, TestKeeper.WHOLE));
        var post = new KeepOfficers.Post(agency, office, "Chuyên viên", START, null);
        var dao = value(officers.appoint("Đào Văn Á", post, TestKeeper.WHOLE));
        var an = value(officers.appoint("An  Thị\u00a0Bình ", post, TestKeeper.WHOLE));
        var em = value(officers.appoint("Em Văn Y", post(agency), TestKeeper.WHOLE));

        assertThat(people.of(agency, TODAY).stream().map(Officer::name))
                .containsExactly("An Thị Bình", "Đào Văn Á", "Em Văn Y");
        assertRefused(
                officers.appoint(
                        "Sai Phòng", new KeepOfficers.Post(agency, elsewhere, "", START, null), TestKeeper.WHOLE),
                DirectoryRefusal.DEPARTMENT_ELSEWHERE);
        value(officers.dismiss(em, agency, TODAY, TestKeeper.WHOLE));
        assertThat(people.of(agency, TODAY.plusDays(1)).stream().map(Officer::id))
                .containsExactly(an, dao);
        assertRefused(officers.dismiss(em, agency, TODAY, TestKeeper.WHOLE), DirectoryRefusal.NOT_APPOINTED);
    }

    @Test
    void the_same_newcomer_twice_is_one_officer_and_a_namesake_another_when_said_so() {
        var agency = open("KD20", null);
        var newcomer = new KeepOfficers.Newcomer(Ids.next(), "Nguyễn Văn Trùng", false);
        var other = new KeepOfficers.Newcomer(Ids.next(), "Nguyễn Văn Trùng", false);
        var namesake = new KeepOfficers.Newcomer(other.id(), other.name(), true);

        var first = value(officers.appoint(newcomer, post(agency), TestKeeper.WHOLE));

        assertThat(value(officers.appoint(newcomer, post(agency), TestKeeper.WHOLE)))
                .isEqualTo(first);
        assertRefused(officers.appoint(other, post(agency), TestKeeper.WHOLE), DirectoryRefusal.ALREADY_APPOINTED);
        var second = value(officers.appoint(namesake, post(agency), TestKeeper.WHOLE));
        assertThat(value(officers.appoint(namesake, post(agency), TestKeeper.WHOLE)))
                .isEqualTo(second);
        assertThat(people.of(agency, TODAY).stream().map(Officer::id)).containsExactlyInAnyOrder(first, second);
        assertRefused(
                officers.appoint(new KeepOfficers.Newcomer(first, "Người Khác", true), post(agency), TestKeeper.WHOLE),
                DirectoryRefusal.ALREADY_APPOINTED);
    }

    @Test
    void a_delegation_holds_on_its_days_and_can_be_taken_back() {
        var agency = open("KD9", null);
        var chair = value(officers.appoint("Chủ Tịch", post(agency), TestKeeper.WHOLE));
        var vice = value(officers.appoint("Phó Chủ Tịch", post(agency), TestKeeper.WHOLE));
        var kinds = EnumSet.of(DelegationKind.APPROVING);

        var delegation = value(officers.delegate(chair, vice, kinds, TODAY, TODAY.plusDays(5), TestKeeper.WHOLE));

        assertThat(people.delegationsTo(vice, TODAY.minusDays(1))).isEmpty();
        assertThat(people.delegationsTo(vice, TODAY.plusDays(5))).hasSize(1);
        assertThat(people.delegationsTo(chair, TODAY)).isEmpty();
        value(officers.takeBack(delegation, TODAY.minusDays(9), TestKeeper.WHOLE));
        assertThat(people.delegationsTo(vice, TODAY)).isEmpty();
        assertRefused(
                officers.delegate(chair, chair, kinds, TODAY, TODAY, TestKeeper.WHOLE), DirectoryRefusal.TO_ONESELF);
        assertRefused(
                officers.delegate(chair, vice, kinds, TODAY, TODAY.minusDays(1), TestKeeper.WHOLE),
                DirectoryRefusal.ENDS_BEFORE_START);
    }

    @Test
    void a_one_stop_unit_has_one_head_at_a_time() {
        var agency = open("KD10", null);
        var one = value(officers.appoint("Người Một", post(agency), TestKeeper.WHOLE));
        var two = value(officers.appoint("Người Hai", post(agency), TestKeeper.WHOLE));
        var end = LocalDate.of(2024, 12, 31);

        value(officers.roster(agency, one, RosterPart.HEAD, START, end, TestKeeper.WHOLE));
        value(officers.roster(agency, two, RosterPart.RESERVE, START, null, TestKeeper.WHOLE));

        assertRefused(
                officers.roster(agency, two, RosterPart.HEAD, end, null, TestKeeper.WHOLE),
                DirectoryRefusal.HEAD_TAKEN);
        value(officers.roster(agency, two, RosterPart.HEAD, end.plusDays(1), null, TestKeeper.WHOLE));
        assertThat(people.roster(agency, TODAY).stream().map(Officers.Member::part))
                .containsExactly(RosterPart.HEAD, RosterPart.RESERVE);
    }

    private UUID open(String code, UUID superior) {
        return value(agencies.open(opening(code, superior), TestKeeper.WHOLE));
    }

    private static KeepAgencies.Opening opening(String code, UUID superior) {
        return new KeepAgencies.Opening(code, "Cơ quan " + code, AgencyKind.COMMUNE, superior, START);
    }

    private static KeepOfficers.Post post(UUID agency) {
        return new KeepOfficers.Post(agency, null, "", START, null);
    }

    private static UUID value(Outcome<UUID> outcome) {
        return switch (outcome) {
            case Outcome.Done<UUID>(var id) -> id;
            case Outcome.Refused<UUID>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static void assertRefused(Outcome<UUID> outcome, DirectoryRefusal code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(
                                        ((Outcome.Refused<?>) refused).refusal().code())
                                .isEqualTo(code));
    }
}
