package vn.motcua.identity.internal;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.SignIn.SignedIn;

/** Starts the session of whoever has proven who they are, in whatever way. */
@Component
class SessionOpening {

    private final SessionStore sessions;
    private final AccountStore accounts;
    private final SessionSettings settings;
    private final Clock clock;

    SessionOpening(SessionStore sessions, AccountStore accounts, SessionSettings settings, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    SignedIn open(UUID account, boolean mustChange) {
        var now = clock.instant();
        var token = Secret.make();
        var ends = now.plus(settings.absolute());
        sessions.add(Secret.hash(token), account, now, ends);
        accounts.signedIn(account, now);
        return new SignedIn(token, account, ends, mustChange);
    }
}
