package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.IdentityRefusal.ADDRESS_LOCKED;
import static vn.motcua.identity.IdentityRefusal.PASSWORD_SHORT;
import static vn.motcua.identity.IdentityRefusal.PASSWORD_WRONG;
import static vn.motcua.identity.IdentityRefusal.SIGN_IN_FAILED;
import static vn.motcua.identity.IdentityRefusal.SIGN_IN_LOCKED;
import static vn.motcua.identity.Office.PASSWORD;
import static vn.motcua.identity.Office.refusal;
import static vn.motcua.identity.Office.value;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class SignInIT {

    private static final String WRONG = "sai mật khẩu rồi";

    @Autowired
    SignIn signIn;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    Actors actors;

    @Autowired
    Credentials credentials;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private Office office;

    @BeforeEach
    void office() {
        office = new Office(agencies, accounts, actors);
    }

    @Test
    void the_right_password_opens_a_session_that_sign_out_ends() {
        var account = office.account("si.one", GrantedRole.everywhere(Role.CONTROLLER, Office.START));

        var signedIn = value(signIn.signIn(" SI.One ", PASSWORD, "10.0.0.1"));

        assertThat(signedIn.account()).isEqualTo(account);
        assertThat(credentials.ofSession(signedIn.token()).orElseThrow().roles())
                .containsExactly(Role.CONTROLLER);
        signIn.signOut(signedIn.token());
        assertThat(credentials.ofSession(signedIn.token())).isEmpty();
    }

    @Test
    void the_database_keeps_neither_the_password_nor_the_token() {
        office.account("si.two");
        var token = value(signIn.signIn("si.two", PASSWORD, "10.0.0.1")).token();

        var kept = sql.sql("select s::text from identity.session s")
                .query(String.class)
                .list();
        var password = sql.sql("select password from identity.account where username = 'si.two'")
                .query(String.class)
                .single();

        assertThat(kept).noneMatch(row -> row.contains(token));
        assertThat(password).startsWith("$argon2id$").doesNotContain(PASSWORD);
    }

    @Test
    void a_session_falls_asleep_stays_awake_with_use_and_ends_for_good() {
        office.account("si.three");
        var idle = value(signIn.signIn("si.three", PASSWORD, "10.0.0.1")).token();
        var used = value(signIn.signIn("si.three", PASSWORD, "10.0.0.1")).token();

        for (int i = 0; i < 11; i++) {
            clock.advance(Duration.ofHours(1));
            assertThat(credentials.ofSession(used)).as("hour %d", i + 1).isPresent();
            if (i == 2) assertThat(credentials.ofSession(idle)).isEmpty();
        }
        clock.advance(Duration.ofHours(1));
        assertThat(credentials.ofSession(used)).isEmpty();
    }

    @Test
    void five_failures_lock_for_fifteen_minutes_then_thirty() {
        office.account("si.four");

        for (int i = 0; i < 5; i++) assertThat(refusal(tryIn("si.four", WRONG))).isEqualTo(SIGN_IN_FAILED);
        assertThat(refusal(tryIn("si.four", PASSWORD))).isEqualTo(SIGN_IN_LOCKED);
        clock.advance(Duration.ofMinutes(14).plusSeconds(59));
        assertThat(refusal(tryIn("si.four", PASSWORD))).isEqualTo(SIGN_IN_LOCKED);
        clock.advance(Duration.ofSeconds(1));
        for (int i = 0; i < 5; i++) assertThat(refusal(tryIn("si.four", WRONG))).isEqualTo(SIGN_IN_FAILED);
        clock.advance(Duration.ofMinutes(29));
        assertThat(refusal(tryIn("si.four", PASSWORD))).isEqualTo(SIGN_IN_LOCKED);
        clock.advance(Duration.ofMinutes(1));
        assertThat(value(tryIn("si.four", PASSWORD))).isNotNull();
    }

    @Test
    void a_success_clears_the_failures() {
        office.account("si.five");

        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++)
                assertThat(refusal(tryIn("si.five", WRONG))).isEqualTo(SIGN_IN_FAILED);
            value(tryIn("si.five", PASSWORD));
        }
    }

    @Test
    void a_name_nobody_has_locks_like_any_other() {
        for (int i = 0; i < 5; i++)
            assertThat(refusal(tryIn("nobody.here", WRONG))).isEqualTo(SIGN_IN_FAILED);

        assertThat(refusal(tryIn("nobody.here", WRONG))).isEqualTo(SIGN_IN_LOCKED);
    }

    @Test
    void many_at_once_get_no_more_than_five_guesses() throws Exception {
        office.account("si.six");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<IdentityRefusal> guess = () -> refusal(tryIn("si.six", WRONG));
            var guesses = threads.invokeAll(
                    IntStream.range(0, 16).mapToObj(i -> guess).toList());

            int looked = 0;
            for (var one : guesses) if (one.get() == SIGN_IN_FAILED) looked++;
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void an_address_that_tries_many_names_is_locked_and_a_shared_one_is_not() {
        office.account("si.seven");
        for (int i = 0; i < 60; i++) value(signIn.signIn("si.seven", PASSWORD, "10.0.0.7"));
        sql.sql("""
                insert into identity.attempt (key, failures, locks, last)
                values (sha256(convert_to('address:10.0.0.8', 'UTF8')), 49, 0, :now)
                """)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();

        assertThat(refusal(signIn.signIn("some.name", WRONG, "10.0.0.8"))).isEqualTo(SIGN_IN_FAILED);

        assertThat(refusal(signIn.signIn("si.seven", PASSWORD, "10.0.0.8"))).isEqualTo(ADDRESS_LOCKED);
        assertThat(value(signIn.signIn("si.seven", PASSWORD, "10.0.0.7"))).isNotNull();
    }

    @Test
    void whoever_has_no_password_or_is_locked_cannot_sign_in() {
        var account = office.account("si.eight");
        var token = value(tryIn("si.eight", PASSWORD)).token();

        value(accounts.lock(account, actors.operator()));

        assertThat(credentials.ofSession(token)).isEmpty();
        assertThat(actors.byAccount(account)).isEmpty();
        assertThat(refusal(tryIn("si.eight", PASSWORD))).isEqualTo(SIGN_IN_FAILED);
        assertThat(refusal(tryIn("operator", ""))).isEqualTo(SIGN_IN_FAILED);
        value(accounts.unlock(account, actors.operator()));
        assertThat(value(tryIn("si.eight", PASSWORD)).account()).isEqualTo(account);
    }

    @Test
    void a_changed_password_ends_the_other_sessions_only() {
        var account = office.account("si.nine");
        var mine = value(tryIn("si.nine", PASSWORD)).token();
        var other = value(tryIn("si.nine", PASSWORD)).token();
        var me = office.actor(account);

        assertThat(refusal(accounts.changePassword(WRONG, "một câu hoàn toàn mới", mine, me)))
                .isEqualTo(PASSWORD_WRONG);
        assertThat(refusal(accounts.changePassword(PASSWORD, "ngắn", mine, me))).isEqualTo(PASSWORD_SHORT);
        value(accounts.changePassword(PASSWORD, "một câu hoàn toàn mới", mine, me));

        assertThat(credentials.ofSession(mine)).isPresent();
        assertThat(credentials.ofSession(other)).isEmpty();
        assertThat(refusal(tryIn("si.nine", PASSWORD))).isEqualTo(SIGN_IN_FAILED);
        assertThat(value(tryIn("si.nine", "một câu hoàn toàn mới")).mustChange())
                .isFalse();
    }

    @Test
    void a_password_set_by_somebody_else_must_be_changed() {
        var account = office.account("si.ten");
        var old = value(tryIn("si.ten", PASSWORD)).token();

        value(accounts.setPassword(account, "mật khẩu tạm thời", actors.operator()));

        assertThat(credentials.ofSession(old)).isEmpty();
        assertThat(value(tryIn("si.ten", "mật khẩu tạm thời")).mustChange()).isTrue();
    }

    @Test
    void the_first_password_must_be_changed_unless_it_is_to_be_kept() {
        for (boolean kept : new boolean[] {true, false}) {
            var username = "si.first." + kept;
            var opening = new KeepAccounts.Opening(username, "Mới", null, null, PASSWORD, kept, List.of());

            value(accounts.create(opening, actors.operator()));

            assertThat(value(tryIn(username, PASSWORD)).mustChange()).isEqualTo(!kept);
        }
    }

    @Test
    void tokens_that_were_never_given_are_nobody() {
        assertThat(credentials.ofSession("")).isEmpty();
        assertThat(credentials.ofSession("x".repeat(5000))).isEmpty();
        assertThat(credentials.ofToken("mct_" + UUID.randomUUID())).isEmpty();
    }

    private vn.motcua.shared.Outcome<SignIn.SignedIn> tryIn(String username, String password) {
        return signIn.signIn(username, password, "10.9.9." + Math.abs(username.hashCode() % 250));
    }
}
