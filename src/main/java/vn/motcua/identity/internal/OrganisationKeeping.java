package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.ADDRESS_LOCKED;
import static vn.motcua.identity.IdentityRefusal.ALREADY_MEMBER;
import static vn.motcua.identity.IdentityRefusal.INVITATION_OVER;
import static vn.motcua.identity.IdentityRefusal.LAST_OWNER;
import static vn.motcua.identity.IdentityRefusal.NAME_MISSING;
import static vn.motcua.identity.IdentityRefusal.NAME_TOO_LONG;
import static vn.motcua.identity.IdentityRefusal.NOT_A_CITIZEN;
import static vn.motcua.identity.IdentityRefusal.NOT_OWNER;
import static vn.motcua.identity.IdentityRefusal.ORGANISATION_UNKNOWN;
import static vn.motcua.identity.IdentityRefusal.TAX_CODE_FORM;
import static vn.motcua.identity.IdentityRefusal.TOO_MANY_ORGANISATIONS;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Actor;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Organisations;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class OrganisationKeeping implements Organisations {

    private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(-\\d{3})?");
    private static final int LONGEST_NAME = 200;

    private final OrganisationStore organisations;
    private final AccountStore accounts;
    private final Attempts attempts;
    private final KnownActors known;
    private final Clock clock;

    OrganisationKeeping(
            OrganisationStore organisations, AccountStore accounts, Attempts attempts, KnownActors known, Clock clock) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.attempts = attempts;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public List<Membership> of(Actor by) {
        return organisations.of(by.person(), by.account());
    }

    @Override
    @Transactional
    public Outcome<UUID> open(String typedName, String typedTax, Actor by) {
        if (!by.may(Permission.DOSSIER_FILE) || by.serves(Permission.DOSSIER_FILE))
            return Outcome.refused(NOT_A_CITIZEN);
        var name = typedName.strip();
        var tax = typedTax.strip();
        if (name.isEmpty()) return Outcome.refused(NAME_MISSING);
        if (name.length() > LONGEST_NAME) return Outcome.refused(NAME_TOO_LONG);
        if (!TAX_CODE.matcher(tax).matches()) return Outcome.refused(TAX_CODE_FORM);
        if (of(by).size() >= MOST) return Outcome.refused(TOO_MANY_ORGANISATIONS, MOST);
        var now = clock.instant();
        var account = Ids.next();
        var username = "o-" + account;
        accounts.add(
                account,
                username,
                new KeepAccounts.Opening(username, name, null, null, null, true, List.of()),
                null,
                now,
                by.person());
        accounts.addGrant(account, GrantedRole.everywhere(Role.CITIZEN, VietnameseTime.dateOf(now)));
        var id = Ids.next();
        organisations.add(id, account, name, tax, now);
        organisations.join(id, by.person(), MemberRole.OWNER, now);
        accounts.journal(now, by.person(), account, "OPEN_ORGANISATION", null);
        return Outcome.done(id);
    }

    @Override
    public Outcome<Detail> one(UUID organisation, Actor by) {
        var mine = mine(organisation, by);
        return mine == null
                ? Outcome.refused(ORGANISATION_UNKNOWN)
                : Outcome.done(new Detail(mine, organisations.members(organisation)));
    }

    @Override
    @Transactional
    public Outcome<String> invite(UUID organisation, MemberRole role, Actor by) {
        var mine = mine(organisation, by);
        if (mine == null) return Outcome.refused(ORGANISATION_UNKNOWN);
        if (mine.role() != MemberRole.OWNER) return Outcome.refused(NOT_OWNER);
        var code = Secret.make();
        var now = clock.instant();
        organisations.invite(
                Secret.hash(code), organisation, role, by.person(), now.plus(Duration.ofDays(INVITED_DAYS)));
        accounts.journal(now, by.person(), organisation, "INVITE", role);
        return Outcome.done(code);
    }

    @Override
    @Transactional
    public Outcome<UUID> join(String code, String address, Actor by) {
        if (!by.may(Permission.DOSSIER_FILE)) return Outcome.refused(NOT_A_CITIZEN);
        var key = Attempts.keyOfAddress(address);
        var counted = attempts.count(key, LockOut.OF_ADDRESSES);
        if (counted.lockedUntil() != null) {
            long minutes = Duration.between(clock.instant(), counted.lockedUntil())
                    .plusSeconds(59)
                    .toMinutes();
            return Outcome.refused(ADDRESS_LOCKED, Long.toString(minutes));
        }
        var now = clock.instant();
        var invited =
                organisations.use(Secret.hash(code.strip()), by.person(), now).orElse(null);
        if (invited == null) return Outcome.refused(INVITATION_OVER);
        attempts.takeBack(key, counted);
        if (!organisations.join(invited.organisation(), by.person(), invited.role(), now)) {
            return Outcome.refused(ALREADY_MEMBER);
        }
        accounts.journal(now, by.person(), invited.organisation(), "JOIN", invited.role());
        return Outcome.done(invited.organisation());
    }

    @Override
    @Transactional
    public Outcome<UUID> remove(UUID organisation, UUID account, Actor by) {
        var mine = mine(organisation, by);
        if (mine == null) return Outcome.refused(ORGANISATION_UNKNOWN);
        if (mine.role() != MemberRole.OWNER && !account.equals(by.person())) return Outcome.refused(NOT_OWNER);
        organisations.lock(organisation);
        boolean owned = organisations.members(organisation).stream()
                .anyMatch(each ->
                        each.role() == MemberRole.OWNER && !each.account().equals(account));
        if (!owned) return Outcome.refused(LAST_OWNER);
        var now = clock.instant();
        if (!organisations.leave(organisation, account, now)) return Outcome.refused(ORGANISATION_UNKNOWN);
        accounts.journal(now, by.person(), account, "LEAVE", organisation);
        known.forgetAfterCommit();
        return Outcome.done(organisation);
    }

    @Override
    @Transactional
    public Outcome<UUID> actFor(@Nullable UUID organisation, String session, Actor by) {
        if (organisation != null && mine(organisation, by) == null) return Outcome.refused(ORGANISATION_UNKNOWN);
        organisations.actFor(Secret.hash(session), organisation);
        accounts.journal(clock.instant(), by.person(), by.person(), "ACT_FOR", organisation);
        known.forgetAfterCommit();
        return Outcome.done(Objects.requireNonNullElse(organisation, by.person()));
    }

    private @Nullable Membership mine(UUID organisation, Actor by) {
        return of(by).stream()
                .filter(each -> each.organisation().equals(organisation))
                .findFirst()
                .orElse(null);
    }
}
