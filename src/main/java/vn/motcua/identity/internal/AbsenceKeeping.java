package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.DelegationKind;
import vn.motcua.directory.DirectoryKeeper;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.directory.Officer;
import vn.motcua.directory.Officers;
import vn.motcua.directory.Staff;
import vn.motcua.identity.Absences;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Absences are delegations that the giver gives themself; the directory keeps them like those of an administrator. */
@Component
class AbsenceKeeping implements Absences {

    private final AccountStore accounts;
    private final KnownActors known;
    private final KeepOfficers keep;
    private final Officers officers;
    private final Staff staff;
    private final Clock clock;

    AbsenceKeeping(
            AccountStore accounts, KnownActors known, KeepOfficers keep, Officers officers, Staff staff, Clock clock) {
        this.accounts = accounts;
        this.known = known;
        this.keep = keep;
        this.officers = officers;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Outcome<Overview> of(Actor by) {
        var officer = officer(by);
        if (officer == null) return Outcome.refused(NO_OFFICER);
        var today = today();
        var lasting = staff.delegations(officer).stream()
                .filter(each ->
                        !each.validTo().isBefore(today) && !each.validTo().isBefore(each.validFrom()))
                .sorted(Comparator.comparing(Delegation::validFrom))
                .toList();
        return Outcome.done(new Overview(
                lasting.stream()
                        .filter(each -> each.from().equals(officer))
                        .map(each -> absence(each, each.to(), today))
                        .toList(),
                lasting.stream()
                        .filter(each -> each.to().equals(officer))
                        .map(each -> absence(each, each.from(), today))
                        .toList(),
                kinds(by),
                colleagues(officer, today)));
    }

    @Override
    @Transactional
    public Outcome<UUID> announce(Wanted wanted, Actor by) {
        var officer = officer(by);
        if (officer == null) return Outcome.refused(NO_OFFICER);
        if (!kinds(by).containsAll(wanted.kinds())) return Outcome.refused(NOT_YOURS_TO_PASS_ON);
        if (!inRange(wanted)) return Outcome.refused(DATE_OUT_OF_RANGE);
        if (wanted.firstDay().isBefore(today())) return Outcome.refused(ABSENCE_IN_PAST);
        if (wanted.lastDay().isAfter(wanted.firstDay().plusDays(LONGEST - 1L))) {
            return Outcome.refused(ABSENCE_TOO_LONG, LONGEST);
        }
        var colleague = colleagues(officer, wanted.firstDay()).stream()
                .filter(each -> each.officer().equals(wanted.to()))
                .findFirst()
                .orElse(null);
        if (colleague == null && !officer.equals(wanted.to())) return Outcome.refused(NO_COLLEAGUE);
        if (colleague != null && away(wanted)) return Outcome.refused(COLLEAGUE_AWAY, colleague.name());
        return keep.delegate(
                officer, wanted.to(), wanted.kinds(), wanted.firstDay(), wanted.lastDay(), themself(officer, by));
    }

    @Override
    @Transactional
    public Outcome<UUID> end(UUID absence, Actor by) {
        var officer = officer(by);
        if (officer == null) return Outcome.refused(NO_OFFICER);
        var delegation = staff.delegation(absence)
                .filter(each -> each.from().equals(officer))
                .orElse(null);
        if (delegation == null) return Outcome.refused(ABSENCE_UNKNOWN);
        var outcome = keep.takeBack(absence, today().minusDays(1), themself(officer, by));
        known.forgetAfterCommit();
        return outcome;
    }

    private @Nullable UUID officer(Actor by) {
        var account = accounts.byId(by.account()).orElse(null);
        if (account == null || account.officer() == null) return null;
        return officers.posts(account.officer()).stream().anyMatch(post -> post.heldOn(today()))
                ? account.officer()
                : null;
    }

    /** What anything of the actor's own roles belongs to; what was delegated to them is not passed on. */
    private static Set<DelegationKind> kinds(Actor by) {
        var kinds = EnumSet.noneOf(DelegationKind.class);
        for (var role : by.own().roles()) {
            if (!ActorMaking.isDelegable(role)) continue;
            Arrays.stream(DelegationKind.values())
                    .filter(kind -> role.permissions().contains(ActorMaking.proper(kind)))
                    .forEach(kinds::add);
        }
        return kinds;
    }

    private List<Colleague> colleagues(UUID officer, LocalDate on) {
        var people = new LinkedHashMap<UUID, Colleague>();
        officers.posts(officer).stream()
                .filter(post -> post.heldOn(on))
                .map(Officer::agency)
                .distinct()
                .flatMap(agency -> officers.of(agency, on).stream())
                .filter(each -> !each.id().equals(officer))
                .forEach(each -> people.putIfAbsent(
                        each.id(),
                        new Colleague(each.id(), each.name(), each.position() == null ? "" : each.position())));
        var reachable = accounts.activeOfficers(people.keySet());
        return people.values().stream()
                .filter(each -> reachable.contains(each.officer()))
                .collect(Collectors.toList());
    }

    /** Whether the colleague announced to be away on one of the days: nobody would then do the work. */
    private boolean away(Wanted wanted) {
        return staff.delegations(wanted.to()).stream()
                .filter(each ->
                        each.from().equals(wanted.to()) && !each.validTo().isBefore(each.validFrom()))
                .anyMatch(each -> !each.validFrom().isAfter(wanted.lastDay())
                        && !each.validTo().isBefore(wanted.firstDay()));
    }

    private Absence absence(Delegation each, UUID other, LocalDate today) {
        var posts = officers.posts(other);
        return new Absence(
                each.id(),
                other,
                posts.isEmpty() ? "" : posts.getFirst().name(),
                each.kinds(),
                each.validFrom(),
                each.validTo(),
                each.existsOn(today));
    }

    private static boolean inRange(Wanted wanted) {
        return VietnameseTime.inRange(wanted.firstDay()) && VietnameseTime.inRange(wanted.lastDay());
    }

    /** The giver keeps the directory as far as their own delegations go, and no further. */
    private DirectoryKeeper themself(UUID officer, Actor by) {
        var agencies = officers.posts(officer).stream().map(Officer::agency).collect(Collectors.toUnmodifiableSet());
        return new DirectoryKeeper() {
            @Override
            public UUID account() {
                return by.account();
            }

            @Override
            public boolean keepsDirectoryOf(UUID agency) {
                return agencies.contains(agency);
            }

            @Override
            public boolean keepsWholeDirectory() {
                return false;
            }
        };
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
