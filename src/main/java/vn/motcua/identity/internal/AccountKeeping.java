package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.ACCOUNT_UNKNOWN;
import static vn.motcua.identity.IdentityRefusal.ALREADY_ENDED;
import static vn.motcua.identity.IdentityRefusal.DATE_OUT_OF_RANGE;
import static vn.motcua.identity.IdentityRefusal.GRANT_UNKNOWN;
import static vn.motcua.identity.IdentityRefusal.NOT_ALLOWED;
import static vn.motcua.identity.IdentityRefusal.OWN_ACCOUNT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Officers;
import vn.motcua.identity.Actor;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.HeldWork;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class AccountKeeping implements KeepAccounts {

    private final AccountStore accounts;
    private final SessionStore sessions;
    private final PasswordChange passwordChange;
    private final Passwords passwords;
    private final KnownActors known;
    private final Agencies agencies;
    private final Officers officers;
    private final ObjectProvider<HeldWork> work;
    private final Clock clock;

    AccountKeeping(
            AccountStore accounts,
            SessionStore sessions,
            PasswordChange passwordChange,
            Passwords passwords,
            KnownActors known,
            Agencies agencies,
            Officers officers,
            ObjectProvider<HeldWork> work,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwordChange = passwordChange;
        this.passwords = passwords;
        this.known = known;
        this.agencies = agencies;
        this.officers = officers;
        this.work = work;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<UUID> create(Opening opening, Actor by) {
        if (!by.may(Permission.ACCOUNT_MANAGE) || !scope(by).coversAll(opening.roles())) {
            return Outcome.refused(NOT_ALLOWED);
        }
        if (opening.roles().stream().anyMatch(granted -> granted.role() == Role.HELPER)) {
            return Outcome.refused(IdentityRefusal.HELPER_APART);
        }
        var username = opening.username().strip().toLowerCase(Locale.ROOT);
        var flaw = AccountRule.flaw(opening, username);
        if (flaw != null) return Outcome.refused(flaw);
        for (var role : opening.roles()) {
            flaw = AccountRule.flaw(role, agencies);
            if (flaw != null) return Outcome.refused(flaw);
        }
        if (opening.officer() != null && officers.posts(opening.officer()).isEmpty()) {
            return Outcome.refused(IdentityRefusal.OFFICER_UNKNOWN);
        }
        var number = opening.citizenNumber();
        if (number != null && accounts.hasCitizenNumber(number)) {
            return Outcome.refused(IdentityRefusal.CITIZEN_NUMBER_TAKEN);
        }

        var id = Ids.next();
        var password = opening.password() == null ? null : passwords.encode(opening.password());
        if (!accounts.add(id, username, opening, password, clock.instant(), by.account())) {
            return Outcome.refused(IdentityRefusal.USERNAME_TAKEN, username);
        }
        for (var role : opening.roles()) accounts.addGrant(id, role);
        return done(id, "CREATE", opening.roles(), by);
    }

    @Override
    @Transactional
    public Outcome<UUID> grant(UUID account, GrantedRole role, Actor by) {
        if (account.equals(by.account())) return Outcome.refused(OWN_ACCOUNT);
        var refusal = refusal(account, by);
        if (refusal != null) return Outcome.refused(refusal);
        if (!scope(by).covers(role)) return Outcome.refused(NOT_ALLOWED);
        var flaw = AccountRule.flaw(role, agencies);
        if (flaw != null) return Outcome.refused(flaw);
        boolean helper = accounts.organisation(account).isPresent();
        if (helper != (role.role() == Role.HELPER)) return Outcome.refused(IdentityRefusal.HELPER_APART);

        var grant = accounts.addGrant(account, role);
        accounts.journal(clock.instant(), by.account(), account, "GRANT", role);
        known.forgetAfterCommit();
        return Outcome.done(grant);
    }

    @Override
    @Transactional
    public Outcome<UUID> takeBack(UUID id, LocalDate lastDay, Actor by) {
        if (!VietnameseTime.inRange(lastDay)) return Outcome.refused(DATE_OUT_OF_RANGE);
        var grant = accounts.grant(id).orElse(null);
        if (grant == null || refusal(grant.account(), by) != null) return Outcome.refused(GRANT_UNKNOWN);
        if (!accounts.endGrant(id, lastDay)) return Outcome.refused(ALREADY_ENDED);
        return done(grant.account(), "TAKE_BACK", grant.role() + " " + lastDay, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> setPassword(UUID account, String password, Actor by) {
        var refusal = refusal(account, by);
        if (refusal != null) return Outcome.refused(refusal);
        var flaw = Passwords.flaw(password, accounts.username(account).orElseThrow());
        if (flaw != null) return Outcome.refused(flaw);
        accounts.setPassword(account, passwords.encode(password), true);
        sessions.endAll(account);
        return done(account, "SET_PASSWORD", null, by);
    }

    @Override
    public Outcome<UUID> changePassword(String current, String wanted, String keptSession, Actor by) {
        return passwordChange.change(current, wanted, keptSession, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> lock(UUID account, Actor by) {
        if (account.equals(by.account())) return Outcome.refused(OWN_ACCOUNT);
        return state(account, "LOCKED", "LOCK", by);
    }

    @Override
    @Transactional
    public Outcome<UUID> unlock(UUID account, Actor by) {
        return state(account, "ACTIVE", "UNLOCK", by);
    }

    @Override
    @Transactional
    public Outcome<UUID> close(UUID account, Actor by) {
        if (account.equals(by.account())) return Outcome.refused(OWN_ACCOUNT);
        var refusal = refusal(account, by);
        if (refusal != null) return Outcome.refused(refusal);
        long held = held(account);
        if (held > 0) return Outcome.refused(IdentityRefusal.HOLDS_WORK, held);
        accounts.endGrants(account, VietnameseTime.dateOf(clock.instant()));
        return state(account, "LOCKED", "CLOSE", by);
    }

    private long held(UUID account) {
        return work.stream().mapToLong(each -> each.heldBy(account)).sum();
    }

    private Outcome<UUID> state(UUID account, String state, String action, Actor by) {
        var refusal = refusal(account, by);
        if (refusal != null) return Outcome.refused(refusal);
        accounts.setState(account, state);
        sessions.endAll(account);
        return done(account, action, null, by);
    }

    /** An account that may not be managed is as good as unknown to whoever manages others. */
    private @Nullable IdentityRefusal refusal(UUID account, Actor by) {
        if (!by.may(Permission.ACCOUNT_MANAGE)) return NOT_ALLOWED;
        return accounts.byId(account).filter(scope(by)::covers).isPresent() ? null : ACCOUNT_UNKNOWN;
    }

    private AccountScope scope(Actor by) {
        return new AccountScope(by, agencies, VietnameseTime.dateOf(clock.instant()));
    }

    private Outcome<UUID> done(UUID account, String action, @Nullable Object details, Actor by) {
        accounts.journal(clock.instant(), by.account(), account, action, details);
        known.forgetAfterCommit();
        return Outcome.done(account);
    }
}
