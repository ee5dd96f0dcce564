package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.ADDRESS_LOCKED;
import static vn.motcua.identity.IdentityRefusal.SIGN_IN_FAILED;
import static vn.motcua.identity.IdentityRefusal.SIGN_IN_LOCKED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.identity.ContactPoint;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.SignIn;
import vn.motcua.shared.Outcome;

/** Not one transaction: the attempt must stay counted, and nobody may hold a connection while argon2 computes. */
@Component
class SigningIn implements SignIn {

    private static final int LONGEST_NAME = 200;

    /** So long it is known whose a session was, for a form that was sent too late. */
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private final Attempts attempts;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final KnownActors known;
    private final ContactStore contacts;
    private final SessionOpening opening;
    private final Clock clock;

    SigningIn(
            Attempts attempts,
            AccountStore accounts,
            SessionStore sessions,
            Passwords passwords,
            KnownActors known,
            ContactStore contacts,
            SessionOpening opening,
            Clock clock) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.known = known;
        this.contacts = contacts;
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public Outcome<SignedIn> signIn(String typedName, String password, String address) {
        var username = typedName.strip().toLowerCase(Locale.ROOT);
        if (username.isEmpty() || username.length() > LONGEST_NAME || password.length() > Passwords.LONGEST) {
            return Outcome.refused(SIGN_IN_FAILED);
        }
        var addressKey = Attempts.keyOfAddress(address);
        var fromAddress = attempts.count(addressKey, LockOut.OF_ADDRESSES);
        if (fromAddress.lockedUntil() != null) return locked(ADDRESS_LOCKED, fromAddress.lockedUntil());
        var nameKey = Attempts.keyOfName(
                ContactPoint.of(username).map(ContactPoint::value).orElse(username)); // one key, however it is spelled
        var byName = attempts.count(nameKey, LockOut.OF_NAMES);
        if (byName.lockedUntil() != null) return locked(SIGN_IN_LOCKED, byName.lockedUntil());

        var login = accounts.login(username)
                .or(() -> ContactPoint.of(username).flatMap(contacts::accountOf).flatMap(accounts::login))
                .orElse(null);
        boolean right = passwords.matches(password, login == null ? null : login.password());
        if (login == null || !right || !login.active()) return Outcome.refused(SIGN_IN_FAILED);

        attempts.clear(nameKey);
        attempts.takeBack(addressKey, fromAddress);
        attempts.sweep();
        var now = clock.instant();
        sessions.sweep(now.minus(REMEMBERED));
        return Outcome.done(opening.open(login.id(), login.mustChange()));
    }

    @Override
    public void signOut(String token) {
        sessions.end(Secret.hash(token));
        known.forget();
    }

    private Outcome<SignedIn> locked(IdentityRefusal refusal, Instant until) {
        long minutes = Duration.between(clock.instant(), until).plusSeconds(59).toMinutes();
        return Outcome.refused(refusal, Long.toString(minutes));
    }
}
