package vn.motcua.identity;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.shared.Outcome;

/**
 * Signing in and out with a name and a password. Five failures lock the name for 15 minutes, each further lock doubles
 * that, up to a day; many failures from one address lock the address. A name nobody has costs the same time and locks
 * the same way, so that nobody learns which names exist.
 */
public interface SignIn {

    /** @param address where the request comes from, as far as it is known */
    Outcome<SignedIn> signIn(String username, String password, String address);

    /** Ends the session; nothing happens when there is none. */
    void signOut(String token);

    /**
     * @param token      goes into the cookie; it is kept nowhere else
     * @param ends       the latest instant the session lasts to
     * @param mustChange whether the password was set by somebody else and should be changed now
     */
    record SignedIn(String token, UUID account, Instant ends, boolean mustChange) {}
}
