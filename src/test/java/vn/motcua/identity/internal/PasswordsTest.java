package vn.motcua.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_what_was_made_of_it_and_nothing_else() {
        var encoded = passwords.encode("mật khẩu dài");

        assertThat(passwords.matches("mật khẩu dài", encoded)).isTrue();
        assertThat(passwords.matches("mật khẩu ngắn", encoded)).isFalse();
        assertThat(passwords.matches("mật khẩu dài", null)).isFalse();
    }

    @Test
    void somebody_without_a_password_costs_as_much_as_anybody_else() {
        var real = passwords.encode("mật khẩu dài");

        assertThat(shape(Passwords.NOBODYS)).isEqualTo(shape(real));
    }

    /** Algorithm and costs as they are, salt and sum as so many characters. */
    private static String shape(String encoded) {
        var parts = encoded.split("\\$", -1);
        return parts[1] + parts[2] + parts[3] + " " + parts[4].length() + " " + parts[5].length();
    }
}
