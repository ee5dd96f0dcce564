package vn.motcua.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.shared.Outcome;

/**
 * Proves by a one-time code that an address is somebody's, without an account and without signing in. Codes and tries are as
 * those of {@link Register}, and are slowed with them; a code of the one is none of the other.
 */
public interface ConfirmContact {

    /** How long a proven address stays proven. */
    int HOURS = 2;

    /** Whether a code can be sent that way at all. */
    List<ContactPoint.Kind> ways();

    /**
     * Sends a code, in the transaction that remembers it.
     *
     * @param typed   an e-mail address or a mobile number
     * @param address where the request comes from
     */
    Outcome<Challenge> ask(String typed, String address, Locale locale);

    /** The address whose code is awaited or was given; empty when it is over. */
    Optional<Pending> pending(String flow);

    /** Compares; from then on {@link #proven} knows the address. */
    Outcome<ContactPoint> prove(String flow, String code, String address);

    /** The address proven in this flow, while it lasts. */
    Optional<ContactPoint> proven(String flow);

    /** @param flow goes into a cookie of the browser and is kept nowhere else */
    record Challenge(String flow, Instant expires) {}

    record Pending(String masked, boolean proven) {}
}
