package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.directory.Officers;
import vn.motcua.identity.Actor;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.identity.Seats;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class SeatMoving implements Seats {

    private static final Set<Role> SEATED = Set.of(Role.RECEPTIONIST, Role.SPECIALIST);

    private final AccountStore accounts;
    private final KnownActors known;
    private final KeepOfficers keep;
    private final Officers officers;
    private final Clock clock;

    SeatMoving(AccountStore accounts, KnownActors known, KeepOfficers keep, Officers officers, Clock clock) {
        this.accounts = accounts;
        this.known = known;
        this.keep = keep;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<Set<UUID>> move(UUID from, UUID to, Actor by) {
        for (var permission : Set.of(Permission.ACCOUNT_MANAGE, Permission.DIRECTORY_MANAGE)) {
            var reach = by.reach(permission);
            if (!reach.covers(from) || !reach.covers(to)) return Outcome.refused(IdentityRefusal.NOT_ALLOWED);
        }
        var today = VietnameseTime.dateOf(clock.instant());
        var seated = new LinkedHashSet<UUID>();
        for (var seat : accounts.seats(from, to, SEATED, today)) {
            var role = seat.role();
            accounts.addGrant(
                    seat.account(), new GrantedRole(role.role(), to, false, today, later(role.validTo(), today)));
            accounts.journal(clock.instant(), by.account(), seat.account(), "MOVE_SEAT", role.role() + " " + to);
            if (seated.add(seat.account())) appoint(seat.account(), from, to, today, by);
        }
        known.forgetAfterCommit();
        return Outcome.done(seated);
    }

    /** Refused where they hold that very post at the successor already; then there is nothing to do. */
    private void appoint(UUID account, UUID from, UUID to, LocalDate today, Actor by) {
        var officer = accounts.byId(account).map(AccountStore.Found::officer).orElse(null);
        if (officer == null) return;
        officers.posts(officer).stream()
                .filter(post -> post.agency().equals(from))
                .findFirst()
                .ifPresent(post -> keep.appointAlso(
                        officer,
                        new KeepOfficers.Post(to, null, post.position() == null ? "" : post.position(), today, null),
                        by));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate end, LocalDate today) {
        return end == null || end.isBefore(today) ? null : end;
    }
}
