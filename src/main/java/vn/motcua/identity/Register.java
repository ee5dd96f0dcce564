package vn.motcua.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/**
 * Signing in and registering with a one-time code by e-mail or SMS. Whoever asks learns nothing about accounts before they
 * have proven that the address is theirs: a code goes to every address, known or not. A code has six digits, holds for
 * {@value #MINUTES} minutes and {@value #TRIES} tries; codes to one address and from one address are slowed like failed
 * sign-ins.
 */
public interface Register {

    int MINUTES = 10;
    int TRIES = 5;

    /** Whether a code can be sent that way at all. */
    List<ContactPoint.Kind> ways();

    /**
     * Sends a code, in the transaction that remembers it.
     *
     * @param typed   an e-mail address or a mobile number
     * @param next    where to go afterwards
     * @param adding  who adds the contact to their account; null: somebody signs in
     * @param address where the request comes from, as far as it is known
     */
    Outcome<Challenge> ask(String typed, String next, @Nullable Actor adding, String address, Locale locale);

    /** What the browser's token stands for; null when it is over. */
    @Nullable
    Pending pending(String flow);

    /** Compares; the address is proven from then on, and an account that has it signs in at once. */
    Outcome<Proof> prove(String flow, String code, String address);

    /**
     * Opens an account for the proven address and signs in.
     *
     * @param name      as people call themselves; nobody has checked it
     * @param password  null: only codes from now on
     * @param consented to the keeping of personal data; without it there is no account
     */
    Outcome<SignIn.SignedIn> open(String flow, String name, @Nullable String password, boolean consented);

    /** @param flow goes into a cookie of the browser and is kept nowhere else */
    record Challenge(String flow, Instant expires) {}

    /** @param masked the address as far as its owner recognises it */
    record Pending(ContactPoint.Kind kind, String masked, boolean proven, String next) {}

    /** What came of the right code. */
    sealed interface Proof {

        record Known(SignIn.SignedIn signedIn, String next) implements Proof {}

        /** Nobody has this address yet: {@link Register#open} comes next. */
        record New() implements Proof {}

        /** It was added to the account of whoever asked. */
        record Added(String next) implements Proof {}
    }
}
