package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.PASSWORD_WRONG;
import static vn.motcua.identity.IdentityRefusal.SIGN_IN_LOCKED;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.Actor;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.shared.Outcome;

/** Changes one's own password. The current one is asked for, and guessing it is counted like guessing at sign-in. */
@Component
class PasswordChange {

    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Attempts attempts;
    private final Passwords passwords;
    private final KnownActors known;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordChange(
            AccountStore accounts,
            SessionStore sessions,
            Attempts attempts,
            Passwords passwords,
            KnownActors known,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.known = known;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    Outcome<UUID> change(String current, String wanted, String keptSession, Actor by) {
        var username = accounts.username(by.account()).orElse(null);
        var login = accounts.login(by.account()).orElse(null);
        if (username == null || login == null) return Outcome.refused(IdentityRefusal.ACCOUNT_UNKNOWN);
        var flaw = Passwords.flaw(wanted, username);
        if (flaw != null) return Outcome.refused(flaw);
        if (current.length() > Passwords.LONGEST) return Outcome.refused(PASSWORD_WRONG);
        var key = Attempts.keyOfName(username);
        var counted = attempts.count(key, LockOut.OF_NAMES);
        if (counted.lockedUntil() != null) {
            long minutes = Duration.between(clock.instant(), counted.lockedUntil())
                    .plusSeconds(59)
                    .toMinutes();
            return Outcome.refused(SIGN_IN_LOCKED, Long.toString(minutes));
        }
        if (!passwords.matches(current, login.password())) return Outcome.refused(PASSWORD_WRONG);

        attempts.clear(key);
        var encoded = passwords.encode(wanted);
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(by.account(), encoded, false);
            sessions.endOthers(by.account(), Secret.hash(keptSession));
            accounts.journal(clock.instant(), by.account(), by.account(), "CHANGE_PASSWORD", null);
        });
        known.forget();
        return Outcome.done(by.account());
    }
}
