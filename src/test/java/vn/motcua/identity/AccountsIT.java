package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.START;
import static vn.motcua.identity.Office.refusal;
import static vn.motcua.identity.Office.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.DelegationKind;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class AccountsIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 2);

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Helpers helpers;

    @Autowired
    KeepTokens tokens;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepOfficers officers;

    @Autowired
    Actors actors;

    @Autowired
    Credentials credentials;

    @Autowired
    TestClock clock;

    private Office office;

    @BeforeEach
    void office() {
        office = new Office(agencies, accounts, actors);
    }

    @Test
    void the_operator_reaches_everything_its_role_holds() {
        var operator = actors.operator();

        assertThat(operator.account()).isEqualTo(Actor.OPERATOR);
        assertThat(operator.roles()).containsExactly(Role.OPERATOR);
        assertThat(operator.reach().keySet()).isEqualTo(Role.OPERATOR.permissions());
        assertThat(operator.reach().values()).containsOnly(Reach.EVERYWHERE);
    }

    @Test
    void roles_hold_on_their_days_and_follow_the_tree() {
        var district = office.agency("AC1", null);
        var commune = office.agency("AC1.1", district);
        var account = office.account(
                "ac.one",
                new GrantedRole(Role.CONTROLLER, district, true, TODAY, TODAY.plusDays(1)),
                GrantedRole.at(Role.SPECIALIST, district, TODAY));

        assertThat(office.actor(account).reach(Permission.REPORT_READ)).isEqualTo(Reach.of(Set.of(district, commune)));
        assertThat(office.actor(account).reach(Permission.DOSSIER_PROCESS)).isEqualTo(Reach.of(Set.of(district)));
        var newer = office.agency("AC1.2", district);
        assertThat(office.actor(account).reach(Permission.REPORT_READ).covers(newer))
                .isTrue();
        clock.advance(Duration.ofDays(2));
        assertThat(office.actor(account).may(Permission.REPORT_READ)).isFalse();
        assertThat(office.actor(account).may(Permission.DOSSIER_PROCESS)).isTrue();
    }

    @Test
    void who_takes_over_from_an_ended_agency_reaches_its_old_work() {
        var old = office.agency("AC2", null);
        var next = office.agency("AC3", null);
        var account = office.account("ac.two", GrantedRole.at(Role.RECEPTIONIST, next, START));

        assertThat(office.actor(account).reach(Permission.DOSSIER_READ).covers(old))
                .isFalse();
        value(agencies.close(old, TODAY, next, actors.operator()));

        assertThat(office.actor(account).reach(Permission.DOSSIER_READ).covers(old))
                .isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(office.actor(account).reach(Permission.DOSSIER_READ).covers(old))
                .isTrue();
    }

    @Test
    void a_delegation_lends_what_its_kinds_name_on_its_days_and_not_further() {
        var agency = office.agency("AC4", null);
        var chair = person("Chủ tịch", agency);
        var vice = person("Phó chủ tịch", agency);
        var third = person("Chuyên viên", agency);
        office.officer("ac.chair", chair, GrantedRole.at(Role.LEADER, agency, START));
        var viceAccount = office.officer("ac.vice", vice, GrantedRole.at(Role.SPECIALIST, agency, START));
        var thirdAccount = office.officer("ac.third", third);
        var kinds = EnumSet.of(DelegationKind.APPROVING);

        value(officers.delegate(chair, vice, kinds, TODAY, TODAY, actors.operator()));
        value(officers.delegate(vice, third, kinds, TODAY, TODAY, actors.operator()));

        var acting = office.actor(viceAccount);
        assertThat(acting.reach(Permission.DOSSIER_APPROVE)).isEqualTo(Reach.of(Set.of(agency)));
        assertThat(acting.roles()).containsExactlyInAnyOrder(Role.SPECIALIST, Role.LEADER);
        assertThat(acting.may(Permission.DOSSIER_ASSIGN)).isFalse();
        assertThat(acting.may(Permission.DOSSIER_CORRECT)).isFalse();
        assertThat(office.actor(thirdAccount).may(Permission.DOSSIER_APPROVE)).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(office.actor(viceAccount).may(Permission.DOSSIER_APPROVE)).isFalse();
    }

    @Test
    void a_token_acts_as_its_account_until_it_expires_or_is_revoked() {
        var agency = office.agency("AC5", null);
        var account = office.account(
                "ac.five",
                GrantedRole.at(Role.RECEPTIONIST, agency, START),
                GrantedRole.at(Role.CONTROLLER, agency, START));
        var expires = clock.instant().plus(Duration.ofDays(30));
        var all = value(tokens.issue(account, "tất cả", Set.of(), expires, actors.operator()));
        var some = value(tokens.issue(account, "báo cáo", Set.of(Role.CONTROLLER), expires, actors.operator()));

        assertThat(credentials.ofToken(all.token()).orElseThrow()).isEqualTo(office.actor(account));
        assertThat(credentials.ofToken(some.token()).orElseThrow().roles()).containsExactly(Role.CONTROLLER);
        assertThat(credentials.ofToken(some.token()).orElseThrow().may(Permission.DOSSIER_RECEIVE))
                .isFalse();
        value(tokens.revoke(some.id(), actors.operator()));
        assertThat(credentials.ofToken(some.token())).isEmpty();
        assertThat(value(tokens.of(account, actors.operator()))).hasSize(2);
        clock.advance(Duration.ofDays(30));
        assertThat(credentials.ofToken(all.token())).isEmpty();
    }

    @Test
    void tokens_need_a_held_role_and_an_end_within_five_years() {
        var account = office.account("ac.six", GrantedRole.everywhere(Role.CONTROLLER, START));
        var soon = clock.instant().plusSeconds(60);

        assertThat(refusal(tokens.issue(account, "x", Set.of(Role.LEADER), soon, actors.operator())))
                .isEqualTo(IdentityRefusal.ROLE_NOT_HELD);
        assertThat(refusal(tokens.issue(account, "x", Set.of(), clock.instant(), actors.operator())))
                .isEqualTo(IdentityRefusal.EXPIRY_RANGE);
        assertThat(refusal(tokens.issue(account, " ", Set.of(), soon, actors.operator())))
                .isEqualTo(IdentityRefusal.NAME_MISSING);
        assertThat(refusal(tokens.issue(Actor.OPERATOR, "x", Set.of(), soon, actors.operator())))
                .isEqualTo(IdentityRefusal.ACCOUNT_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_who_manages_accounts_may_change_them(Role role) {
        var target = office.account("ac.target." + role.name().toLowerCase());
        var everywhere = GrantedRole.everywhere(Role.SPECIALIST, START);
        var by = who(role);
        boolean may = role == Role.ADMINISTRATOR || role == Role.OPERATOR;
        var opening = new KeepAccounts.Opening(
                "ac.new." + role.name().toLowerCase(), "Mới", null, null, null, false, List.of(everywhere));

        assertThat(accounts.create(opening, by) instanceof vn.motcua.shared.Outcome.Done)
                .isEqualTo(may);
        assertThat(accounts.grant(target, everywhere, by) instanceof vn.motcua.shared.Outcome.Done)
                .isEqualTo(may);
        assertThat(accounts.setPassword(target, "một mật khẩu khác", by) instanceof vn.motcua.shared.Outcome.Done)
                .isEqualTo(may);
        assertThat(accounts.lock(target, by) instanceof vn.motcua.shared.Outcome.Done)
                .isEqualTo(may);
        assertThat(accounts.unlock(target, by) instanceof vn.motcua.shared.Outcome.Done)
                .isEqualTo(may);
        assertThat(
                        tokens.issue(target, "x", Set.of(), clock.instant().plusSeconds(9), by)
                                instanceof vn.motcua.shared.Outcome.Done)
                .isEqualTo(may);
    }

    /** Somebody with that role and no other, as far as it goes. */
    private Actor who(Role role) {
        var username = "ac.by." + role.name().toLowerCase();
        return switch (role) {
            case OPERATOR -> actors.operator();
            case HELPER ->
                office.actor(value(helpers.open(
                        new Helpers.Opening(
                                username,
                                "Người giúp",
                                "Đoàn thanh niên",
                                office.agency("AC90", null),
                                TODAY,
                                TODAY.plusDays(9),
                                "một mật khẩu dài",
                                true),
                        actors.operator())));
            case RECEPTIONIST, SPECIALIST, HEAD, LEADER, CONTROLLER, ADMINISTRATOR, CITIZEN ->
                office.actor(office.account(username, GrantedRole.everywhere(role, START)));
        };
    }

    @Test
    void an_administrator_of_one_agency_gets_at_nobody_who_reaches_further() {
        var mine = office.agency("AC7", null);
        var commune = office.agency("AC7.1", mine);
        var other = office.agency("AC8", null);
        var me = office.actor(office.account("ac.admin", GrantedRole.below(Role.ADMINISTRATOR, mine, START)));
        var local = office.account("ac.local", GrantedRole.at(Role.SPECIALIST, commune, START));
        var mixed = office.account(
                "ac.mixed", GrantedRole.at(Role.SPECIALIST, commune, START), GrantedRole.at(Role.LEADER, other, START));
        var high = office.account("ac.high", GrantedRole.everywhere(Role.CONTROLLER, START));

        value(accounts.grant(local, GrantedRole.at(Role.HEAD, mine, START), me));
        assertThat(refusal(accounts.grant(local, GrantedRole.at(Role.HEAD, other, START), me)))
                .isEqualTo(IdentityRefusal.NOT_ALLOWED);
        assertThat(refusal(accounts.grant(local, GrantedRole.everywhere(Role.HEAD, START), me)))
                .isEqualTo(IdentityRefusal.NOT_ALLOWED);
        for (var account : List.of(mixed, high, Actor.OPERATOR, UUID.randomUUID())) {
            assertThat(refusal(accounts.setPassword(account, "chiếm tài khoản", me)))
                    .isEqualTo(IdentityRefusal.ACCOUNT_UNKNOWN);
            assertThat(refusal(accounts.lock(account, me))).isEqualTo(IdentityRefusal.ACCOUNT_UNKNOWN);
        }
        assertThat(refusal(accounts.grant(me.account(), GrantedRole.at(Role.LEADER, mine, START), me)))
                .isEqualTo(IdentityRefusal.OWN_ACCOUNT);
        assertThat(refusal(accounts.grant(local, GrantedRole.everywhere(Role.OPERATOR, START), actors.operator())))
                .isEqualTo(IdentityRefusal.OPERATOR_ROLE);
    }

    @Test
    void a_role_is_taken_back_from_a_day_on() {
        var agency = office.agency("AC9", null);
        var account = office.account("ac.nine");
        var grant = value(accounts.grant(account, GrantedRole.at(Role.LEADER, agency, START), actors.operator()));

        value(accounts.takeBack(grant, TODAY, actors.operator()));

        assertThat(office.actor(account).may(Permission.DOSSIER_APPROVE)).isTrue();
        clock.set(LocalDateTime.of(2024, 5, 3, 0, 0));
        assertThat(office.actor(account).may(Permission.DOSSIER_APPROVE)).isFalse();
        assertThat(refusal(accounts.takeBack(grant, TODAY, actors.operator())))
                .isEqualTo(IdentityRefusal.ALREADY_ENDED);
    }

    @Test
    void what_is_wrong_with_an_account_is_said() {
        office.account("ac.taken");

        assertThat(create("ac.taken", "Tên", null, null)).isEqualTo(IdentityRefusal.USERNAME_TAKEN);
        assertThat(create("AC.Taken", "Tên", null, null)).isEqualTo(IdentityRefusal.USERNAME_TAKEN);
        assertThat(create("có dấu", "Tên", null, null)).isEqualTo(IdentityRefusal.USERNAME_FORM);
        assertThat(create("ac.x", " ", null, null)).isEqualTo(IdentityRefusal.NAME_MISSING);
        assertThat(create("ac.x", "Tên", "12345", null)).isEqualTo(IdentityRefusal.CITIZEN_NUMBER_FORM);
        assertThat(create("ac.x", "Tên", null, "ngắn")).isEqualTo(IdentityRefusal.PASSWORD_SHORT);
        assertThat(create("ac.x1234567", "Tên", null, "AC.x1234567")).isEqualTo(IdentityRefusal.PASSWORD_IS_NAME);
        assertThat(credentials.ofUsername("ac.x")).isEmpty();
    }

    private IdentityRefusal create(String username, String name, String number, String password) {
        var opening = new KeepAccounts.Opening(username, name, null, number, password, false, List.of());
        return refusal(accounts.create(opening, actors.operator()));
    }

    private UUID person(String name, UUID agency) {
        var post = new KeepOfficers.Post(agency, null, "", START, null);
        return value(officers.appoint(name, post, actors.operator()));
    }
}
