package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.ACCOUNT_UNKNOWN;
import static vn.motcua.identity.IdentityRefusal.LAST_CONTACT;
import static vn.motcua.identity.IdentityRefusal.NAME_MISSING;
import static vn.motcua.identity.IdentityRefusal.NAME_TOO_LONG;
import static vn.motcua.identity.IdentityRefusal.NAME_VOUCHED;
import static vn.motcua.identity.IdentityRefusal.NOT_A_CITIZEN;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountClosed;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ContactPoint;
import vn.motcua.identity.MyAccount;
import vn.motcua.identity.Role;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class OwnAccount implements MyAccount {

    private static final int LONGEST_NAME = 200;
    private static final String CLOSED = "Tài khoản đã đóng";

    private final CitizenStore citizens;
    private final ContactStore contacts;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final KnownActors known;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAccount(
            CitizenStore citizens,
            ContactStore contacts,
            AccountStore accounts,
            SessionStore sessions,
            KnownActors known,
            ApplicationEventPublisher events,
            Clock clock) {
        this.citizens = citizens;
        this.contacts = contacts;
        this.accounts = accounts;
        this.sessions = sessions;
        this.known = known;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome<Profile> of(Actor by) {
        var account = by.person();
        var row = citizens.row(account).orElse(null);
        if (row == null) return Outcome.refused(ACCOUNT_UNKNOWN);
        return Outcome.done(new Profile(
                account,
                row.username(),
                row.name(),
                row.level(),
                row.citizenNumber(),
                row.password(),
                citizens.linked(account),
                row.officer() != null,
                contacts.of(account),
                row.created(),
                row.consented()));
    }

    @Override
    @Transactional
    public Outcome<UUID> rename(String typed, Actor by) {
        var account = by.person();
        var row = citizens.row(account).orElse(null);
        if (row == null) return Outcome.refused(ACCOUNT_UNKNOWN);
        if (row.officer() != null || row.level() == Level.VERIFIED) return Outcome.refused(NAME_VOUCHED);
        var name = typed.strip();
        if (name.isEmpty()) return Outcome.refused(NAME_MISSING);
        if (name.length() > LONGEST_NAME) return Outcome.refused(NAME_TOO_LONG);
        citizens.rename(account, name);
        accounts.journal(clock.instant(), account, account, "RENAME", null);
        known.forgetAfterCommit();
        return Outcome.done(account);
    }

    @Override
    @Transactional
    public Outcome<UUID> removeContact(ContactPoint.Kind kind, Actor by) {
        var account = by.person();
        var row = citizens.row(account).orElse(null);
        if (row == null) return Outcome.refused(ACCOUNT_UNKNOWN);
        boolean otherwise = row.password() || citizens.linked(account);
        if (!otherwise && contacts.of(account).size() <= 1) return Outcome.refused(LAST_CONTACT);
        contacts.remove(account, kind);
        accounts.journal(clock.instant(), account, account, "REMOVE_CONTACT", kind);
        return Outcome.done(account);
    }

    @Override
    @Transactional
    public Outcome<UUID> close(Actor by) {
        var account = by.person();
        var found = accounts.byId(account).orElse(null);
        if (found == null) return Outcome.refused(ACCOUNT_UNKNOWN);
        boolean citizen =
                found.officer() == null && found.roles().stream().allMatch(granted -> granted.role() == Role.CITIZEN);
        if (!citizen) return Outcome.refused(NOT_A_CITIZEN);
        var now = clock.instant();
        accounts.endGrants(account, VietnameseTime.dateOf(now).minusDays(1));
        citizens.close(account, CLOSED, now);
        sessions.endAll(account);
        accounts.journal(now, account, account, "CLOSE_OWN", null);
        events.publishEvent(new AccountClosed(account, now));
        known.forgetAfterCommit();
        return Outcome.done(account);
    }
}
