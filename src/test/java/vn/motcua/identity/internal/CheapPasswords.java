package vn.motcua.identity.internal;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The same sums at a hundredth of their price: tests open accounts and sign in thousands of times. */
@TestConfiguration(proxyBeanMethods = false)
public class CheapPasswords {

    private static final int SALT_BYTES = 16;
    private static final int SUM_BYTES = 32;
    private static final int KILOBYTES = 64;

    @Bean
    @Primary
    Passwords cheapPasswords() {
        return new Passwords(new Argon2PasswordEncoder(SALT_BYTES, SUM_BYTES, 1, KILOBYTES, 1));
    }
}
