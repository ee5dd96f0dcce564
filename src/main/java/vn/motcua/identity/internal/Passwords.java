package vn.motcua.identity.internal;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.motcua.identity.IdentityRefusal;

/** Argon2id with Spring Security's recommended costs (16 MB, two passes). */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** Characters in Base64 of 16 and 32 bytes. */
    private static final int SALT = 22;

    private static final int SUM = 43;

    /** Costs what a real one costs; no known password has this sum. */
    static final String NOBODYS = "$argon2id$v=19$m=16384,t=2,p=1$" + "A".repeat(SALT) + "$" + "A".repeat(SUM);

    private final Argon2PasswordEncoder argon2;

    /** Each computation takes 16 MB and a whole core: more of them at once only make each one slower. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    @Autowired
    Passwords() {
        this(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    Passwords(Argon2PasswordEncoder argon2) {
        this.argon2 = argon2;
    }

    String encode(String password) {
        places.acquireUninterruptibly();
        try {
            return encodeNow(password);
        } finally {
            places.release();
        }
    }

    /** Takes the same time whether there is a password to compare with or not. */
    boolean matches(String typed, @Nullable String encoded) {
        places.acquireUninterruptibly();
        try {
            return argon2.matches(typed, encoded == null ? NOBODYS : encoded) & encoded != null;
        } finally {
            places.release();
        }
    }

    static @Nullable IdentityRefusal flaw(String password, String username) {
        if (password.length() < SHORTEST) return IdentityRefusal.PASSWORD_SHORT;
        if (password.length() > LONGEST) return IdentityRefusal.PASSWORD_LONG;
        return password.equalsIgnoreCase(username) ? IdentityRefusal.PASSWORD_IS_NAME : null;
    }

    private String encodeNow(String password) {
        var encoded = argon2.encode(password);
        if (encoded == null) throw new IllegalStateException("argon2 answered nothing");
        return encoded;
    }
}
