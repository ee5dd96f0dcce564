package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.KeepTokens;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class TokenKeeping implements KeepTokens {

    /** Lets logs and scanners recognise one that got lost. */
    private static final String PREFIX = "mct_";

    private static final Duration LONGEST = Duration.ofDays(5 * 366L);
    private static final int LONGEST_NAME = 200;

    private final TokenStore tokens;
    private final AccountStore accounts;
    private final Agencies agencies;
    private final KnownActors known;
    private final Clock clock;

    TokenKeeping(TokenStore tokens, AccountStore accounts, Agencies agencies, KnownActors known, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.agencies = agencies;
        this.known = known;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<Issued> issue(UUID account, String given, Set<Role> roles, Instant expires, Actor by) {
        if (!by.may(Permission.ACCOUNT_MANAGE)) return Outcome.refused(IdentityRefusal.NOT_ALLOWED);
        var owner = accounts.byId(account).orElse(null);
        if (owner == null || !covers(owner, by)) return Outcome.refused(IdentityRefusal.ACCOUNT_UNKNOWN);
        var name = given.strip();
        if (name.isEmpty()) return Outcome.refused(IdentityRefusal.NAME_MISSING);
        if (name.length() > LONGEST_NAME) return Outcome.refused(IdentityRefusal.NAME_TOO_LONG);
        var now = clock.instant();
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            return Outcome.refused(IdentityRefusal.EXPIRY_RANGE);
        }
        var held = owner.roles().stream().map(GrantedRole::role).toList();
        if (!held.containsAll(roles)) return Outcome.refused(IdentityRefusal.ROLE_NOT_HELD);

        var id = Ids.next();
        var token = PREFIX + Secret.make();
        tokens.add(id, Secret.hash(token), account, name, roles, now, by.account(), expires);
        accounts.journal(now, by.account(), account, "ISSUE_TOKEN", id);
        return Outcome.done(new Issued(id, token));
    }

    @Override
    @Transactional
    public Outcome<UUID> revoke(UUID token, Actor by) {
        if (!by.may(Permission.ACCOUNT_MANAGE)) return Outcome.refused(IdentityRefusal.NOT_ALLOWED);
        var owner = tokens.accountOf(token).flatMap(accounts::byId).orElse(null);
        if (owner == null || !covers(owner, by)) return Outcome.refused(IdentityRefusal.TOKEN_UNKNOWN);
        tokens.revoke(token, clock.instant());
        accounts.journal(clock.instant(), by.account(), owner.id(), "REVOKE_TOKEN", token);
        known.forgetAfterCommit();
        return Outcome.done(token);
    }

    @Override
    public Outcome<List<Token>> of(UUID account, Actor by) {
        if (!by.may(Permission.ACCOUNT_MANAGE)) return Outcome.refused(IdentityRefusal.NOT_ALLOWED);
        var owner = accounts.byId(account).orElse(null);
        if (owner == null || !covers(owner, by)) return Outcome.refused(IdentityRefusal.ACCOUNT_UNKNOWN);
        return Outcome.done(tokens.of(account));
    }

    private boolean covers(AccountStore.Found owner, Actor by) {
        return new AccountScope(by, agencies, VietnameseTime.dateOf(clock.instant())).covers(owner);
    }
}
