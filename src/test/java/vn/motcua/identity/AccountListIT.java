package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.PASSWORD;
import static vn.motcua.identity.Office.START;
import static vn.motcua.identity.Office.refusal;
import static vn.motcua.identity.Office.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.AccountList.Account;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class AccountListIT {

    @Autowired
    AccountList list;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(agencies, accounts, actors);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "HELPER") // opened apart
    void only_who_manages_accounts_may_list_them(Role role) {
        var by = role == Role.OPERATOR
                ? actors.operator()
                : office.actor(
                        office.account("al.by." + role.name().toLowerCase(), GrantedRole.everywhere(role, START)));

        var answer = list.list(null, by);

        if (role == Role.ADMINISTRATOR || role == Role.OPERATOR) {
            assertThat(value(answer).accounts()).isNotEmpty();
        } else {
            assertThat(refusal(answer)).isEqualTo(IdentityRefusal.NOT_ALLOWED);
        }
    }

    @Test
    void an_administrator_sees_the_accounts_within_reach_and_no_others() {
        var mine = office.agency("AL1", null);
        var commune = office.agency("AL1.1", mine);
        var other = office.agency("AL2", null);
        var me = office.account("al1.admin", GrantedRole.below(Role.ADMINISTRATOR, mine, START));
        office.account("al1.local", GrantedRole.at(Role.SPECIALIST, commune, START));
        office.account(
                "al1.mixed",
                GrantedRole.at(Role.SPECIALIST, commune, START),
                GrantedRole.at(Role.LEADER, other, START));
        office.account("al1.neighbour", GrantedRole.at(Role.HEAD, other, START));
        office.account("al1.high", GrantedRole.everywhere(Role.CONTROLLER, START));
        office.account("al1.citizen", GrantedRole.everywhere(Role.CITIZEN, START));
        var ended = new GrantedRole(Role.LEADER, other, false, START, LocalDate.of(2010, 1, 1));
        office.account("al1.moved", ended, GrantedRole.at(Role.LEADER, mine, START));

        assertThat(names(all(me))).containsExactly("al1.admin", "al1.local", "al1.moved");
        assertThat(all(me).getLast().roles()).containsExactly(GrantedRole.at(Role.LEADER, mine, START));
        var everybody = names(all(Actor.OPERATOR));
        assertThat(everybody)
                .contains("al1.mixed", "al1.neighbour", "al1.citizen")
                .doesNotContain("operator");
    }

    @Test
    void pages_go_on_by_key_and_show_everybody_once_among_many_out_of_reach() {
        var mine = office.agency("AL3", null);
        var other = office.agency("AL4", null);
        var me = office.account("al3.admin", GrantedRole.at(Role.ADMINISTRATOR, mine, START));
        var expected = new ArrayList<>(List.of("al3.admin"));
        for (int i = 0; i < 2 * AccountList.PAGE_SIZE + 20; i++) {
            var name = "al3.n%03d".formatted(i);
            boolean seen = i % 2 == 0;
            var here = GrantedRole.at(Role.SPECIALIST, mine, START);
            if (seen) office.account(name, here);
            else office.account(name, here, GrantedRole.at(Role.HEAD, other, START));
            if (seen) expected.add(name);
        }

        assertThat(names(all(me))).isEqualTo(expected);
    }

    @Test
    void the_state_of_an_account_shows() {
        var agency = office.agency("AL5", null);
        var admin = office.account("al5.admin", GrantedRole.at(Role.ADMINISTRATOR, agency, START));
        var locked = office.account("al5.b", GrantedRole.at(Role.HEAD, agency, START));
        var reset = office.account("al5.c", GrantedRole.at(Role.HEAD, agency, START));
        value(accounts.lock(locked, actors.operator()));
        value(accounts.setPassword(reset, "mật khẩu do người khác đặt", actors.operator()));
        value(signIn.signIn("al5.admin", PASSWORD, "10.1.1.1"));

        var seen = all(admin);

        assertThat(seen).extracting(Account::locked).containsExactly(false, true, false);
        assertThat(seen).extracting(Account::mustChange).containsExactly(false, false, true);
        assertThat(seen).extracting(Account::signedIn).containsExactly(clock.instant(), null, null);
    }

    private List<Account> all(UUID account) {
        var by = account.equals(Actor.OPERATOR) ? actors.operator() : office.actor(account);
        var all = new ArrayList<Account>();
        var page = value(list.list(null, by));
        while (true) {
            all.addAll(page.accounts());
            assertThat(page.accounts()).hasSizeLessThanOrEqualTo(AccountList.PAGE_SIZE);
            if (page.next() == null) return all;
            page = value(list.list(page.next(), by));
        }
    }

    private static List<String> names(List<Account> accounts) {
        return accounts.stream().map(Account::username).toList();
    }
}
