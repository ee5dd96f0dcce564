package vn.motcua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Accounts from the command line of the machine. */
class AccountIT {

    private static final int DATABASE = 910;

    @Test
    void an_account_is_opened_locked_unlocked_and_given_a_password_and_a_role() {
        var created = run("create", "ke.toan", "--name", "Trần Thị Kế Toán", "--format", "json");

        assertThat(created.status()).isZero();
        var shown = JsonMapper.shared().readTree(created.out());
        assertThat(shown.get("username").asString()).isEqualTo("ke.toan");
        assertThat(shown.get("password").asString()).hasSizeGreaterThan(15);
        assertThat(run("lock", "ke.toan").status()).isZero();
        assertThat(run("password", "ke.toan").status())
                .as("also of a locked account")
                .isZero();
        assertThat(run("unlock", "ke.toan").status()).isZero();
        assertThat(run("grant", "ke.toan", "CONTROLLER").status()).isZero();
        assertThat(run("token", "ke.toan").out()).contains("token: ");
    }

    @Test
    void a_locked_account_gets_no_token_until_it_is_unlocked() {
        run("create", "bi.khoa", "--name", "Lê Văn Khóa");
        run("lock", "bi.khoa");

        var refused = run("token", "bi.khoa");
        run("unlock", "bi.khoa");
        var issued = run("token", "bi.khoa");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).isNotBlank();
        assertThat(issued.status()).isZero();
    }

    @Test
    void nobody_s_account_is_status_1_and_a_wrong_call_64() {
        for (var verb : new String[] {"lock", "unlock", "password", "token"}) {
            var run = run(verb, "khong.co");

            assertThat(run.status()).as(verb).isEqualTo(1);
            assertThat(run.out()).as(verb).isEmpty();
            assertThat(run.err()).as(verb).isNotBlank();
        }
        assertThat(run("create", "a.b", "--name", "A", "--role", "CONTROLLER", "--agency", "KHONG")
                        .status())
                .isEqualTo(1);
        assertThat(run("unlock").status()).isEqualTo(64);
        assertThat(run("grant", "ke.toan", "KING").status()).isEqualTo(64);
    }

    private static CliRun run(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "account";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CliRun.on(DATABASE, all);
    }
}
