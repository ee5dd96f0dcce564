package vn.motcua.directory.internal;

import static vn.motcua.directory.DirectoryRefusal.AGENCY_UNKNOWN;
import static vn.motcua.directory.DirectoryRefusal.ALREADY_APPOINTED;
import static vn.motcua.directory.DirectoryRefusal.ALREADY_ENDED;
import static vn.motcua.directory.DirectoryRefusal.ALREADY_SERVES;
import static vn.motcua.directory.DirectoryRefusal.DATE_OUT_OF_RANGE;
import static vn.motcua.directory.DirectoryRefusal.DELEGATION_UNKNOWN;
import static vn.motcua.directory.DirectoryRefusal.DEPARTMENT_ELSEWHERE;
import static vn.motcua.directory.DirectoryRefusal.DEPARTMENT_UNKNOWN;
import static vn.motcua.directory.DirectoryRefusal.ENDS_BEFORE_START;
import static vn.motcua.directory.DirectoryRefusal.HEAD_TAKEN;
import static vn.motcua.directory.DirectoryRefusal.HOLDS_WORK;
import static vn.motcua.directory.DirectoryRefusal.KINDS_MISSING;
import static vn.motcua.directory.DirectoryRefusal.NOT_ALLOWED;
import static vn.motcua.directory.DirectoryRefusal.NOT_APPOINTED;
import static vn.motcua.directory.DirectoryRefusal.OFFICER_UNKNOWN;
import static vn.motcua.directory.DirectoryRefusal.SERVICE_UNKNOWN;
import static vn.motcua.directory.DirectoryRefusal.TO_ONESELF;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.DelegationKind;
import vn.motcua.directory.DirectoryKeeper;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.directory.Officer;
import vn.motcua.directory.OfficerTies;
import vn.motcua.directory.RosterPart;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class OfficerKeeping implements KeepOfficers {

    private static final int LONGEST_NAME = 200;
    private static final UUID NOT_YET = new UUID(0, 0);

    private final OfficerStore officers;
    private final DirectoryStore store;
    private final KnownAgencies known;
    private final ObjectProvider<OfficerTies> ties;
    private final Clock clock;

    OfficerKeeping(
            OfficerStore officers,
            DirectoryStore store,
            KnownAgencies known,
            ObjectProvider<OfficerTies> ties,
            Clock clock) {
        this.officers = officers;
        this.store = store;
        this.known = known;
        this.ties = ties;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<UUID> openDepartment(UUID agency, String given, LocalDate from, DirectoryKeeper by) {
        if (!by.keepsDirectoryOf(agency)) return Outcome.refused(NOT_ALLOWED);
        var name = Names.clean(given);
        var flaw = Names.flaw(name, AgencyRow.LONGEST_NAME);
        if (flaw != null) return Outcome.refused(flaw);
        if (!VietnameseTime.inRange(from)) return Outcome.refused(DATE_OUT_OF_RANGE);
        store.lock();
        if (isUnknown(agency)) return Outcome.refused(AGENCY_UNKNOWN);

        return done(officers.addDepartment(agency, name, from), "OPEN_DEPARTMENT", from, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> closeDepartment(UUID department, LocalDate lastDay, DirectoryKeeper by) {
        if (!VietnameseTime.inRange(lastDay)) return Outcome.refused(DATE_OUT_OF_RANGE);
        var agency = officers.agencyOfDepartment(department).orElse(null);
        if (agency == null) return Outcome.refused(DEPARTMENT_UNKNOWN);
        if (!by.keepsDirectoryOf(agency)) return Outcome.refused(NOT_ALLOWED);
        store.lock();
        if (!officers.endDepartment(department, lastDay)) return Outcome.refused(ALREADY_ENDED);

        return done(department, "CLOSE_DEPARTMENT", lastDay, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> appoint(String name, Post post, DirectoryKeeper by) {
        return appoint(new Newcomer(Ids.next(), name, false), post, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> appoint(Newcomer who, Post post, DirectoryKeeper by) {
        var name = Names.clean(who.name());
        var flaw = Names.flaw(name, LONGEST_NAME);
        if (flaw == null) flaw = flaw(post, by);
        if (flaw != null) return Outcome.refused(flaw);
        store.lock();
        var position = Names.clean(post.position());
        if (!officers.posts(who.id()).isEmpty()) {
            return officers.isAppointed(who.id(), name, post, position)
                    ? Outcome.done(who.id())
                    : Outcome.refused(ALREADY_APPOINTED, name);
        }
        if (!who.namesake() && officers.isAppointed(null, name, post, position)) {
            return Outcome.refused(ALREADY_APPOINTED, name);
        }
        officers.addOfficer(who.id(), name);
        officers.addPost(who.id(), post, position);
        return done(who.id(), "APPOINT", post, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> appointAlso(UUID officer, Post post, DirectoryKeeper by) {
        var flaw = flaw(post, by);
        if (flaw != null) return Outcome.refused(flaw);
        var posts = officers.posts(officer);
        if (posts.isEmpty()) return Outcome.refused(OFFICER_UNKNOWN);
        store.lock();
        var name = posts.getFirst().name();
        if (officers.isAppointed(officer, name, post, Names.clean(post.position()))) {
            return Outcome.refused(ALREADY_APPOINTED, name);
        }
        officers.addPost(officer, post, Names.clean(post.position()));
        return done(officer, "APPOINT", post, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> dismiss(UUID officer, UUID agency, LocalDate lastDay, DirectoryKeeper by) {
        if (!by.keepsDirectoryOf(agency)) return Outcome.refused(NOT_ALLOWED);
        if (!VietnameseTime.inRange(lastDay)) return Outcome.refused(DATE_OUT_OF_RANGE);
        store.lock();
        long held = lastDay.isAfter(VietnameseTime.dateOf(clock.instant()))
                ? 0
                : ties.stream().mapToLong(each -> each.heldBy(officer, agency)).sum();
        if (held > 0) return Outcome.refused(HOLDS_WORK, held);
        if (officers.endPosts(officer, agency, lastDay) == 0) return Outcome.refused(NOT_APPOINTED);
        officers.endRoster(officer, agency, lastDay);
        return done(officer, "DISMISS", agency + " " + lastDay, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> delegate(
            UUID from, UUID to, Set<DelegationKind> kinds, LocalDate firstDay, LocalDate lastDay, DirectoryKeeper by) {
        if (from.equals(to)) return Outcome.refused(TO_ONESELF);
        if (kinds.isEmpty()) return Outcome.refused(KINDS_MISSING);
        var flaw = flaw(firstDay, lastDay);
        if (flaw != null) return Outcome.refused(flaw);
        var givers = officers.posts(from);
        var receivers = officers.posts(to);
        if (givers.isEmpty() || receivers.isEmpty()) return Outcome.refused(OFFICER_UNKNOWN);
        if (!keepsAny(givers, by)) return Outcome.refused(NOT_ALLOWED);
        if (!worksOn(givers, firstDay) || !worksOn(receivers, firstDay)) return Outcome.refused(NOT_APPOINTED);
        store.lock();
        var wanted = new Delegation(NOT_YET, from, to, kinds, firstDay, lastDay);
        var present =
                store.delegations().stream().filter(each -> same(each, wanted)).findFirst();
        if (present.isPresent()) return Outcome.done(present.get().id());
        var delegation = officers.addDelegation(from, to, kinds, firstDay, lastDay);
        return done(delegation, "DELEGATE", from + " " + to + " " + kinds + " " + firstDay + " " + lastDay, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> takeBack(UUID id, LocalDate lastDay, DirectoryKeeper by) {
        if (!VietnameseTime.inRange(lastDay)) return Outcome.refused(DATE_OUT_OF_RANGE);
        store.lock();
        var delegation = store.delegations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (delegation == null) return Outcome.refused(DELEGATION_UNKNOWN);
        if (!keepsAny(officers.posts(delegation.from()), by)) return Outcome.refused(NOT_ALLOWED);
        if (!officers.endDelegation(id, lastDay)) return Outcome.refused(ALREADY_ENDED);
        return done(id, "TAKE_BACK", lastDay, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> roster(
            UUID agency, UUID officer, RosterPart part, LocalDate from, @Nullable LocalDate to, DirectoryKeeper by) {
        if (!by.keepsDirectoryOf(agency)) return Outcome.refused(NOT_ALLOWED);
        var flaw = flaw(from, to);
        if (flaw != null) return Outcome.refused(flaw);
        store.lock();
        if (isUnknown(agency)) return Outcome.refused(AGENCY_UNKNOWN);
        var posts = officers.posts(officer).stream()
                .filter(post -> post.agency().equals(agency))
                .toList();
        if (!worksOn(posts, from)) return Outcome.refused(NOT_APPOINTED);
        if (part == RosterPart.HEAD && officers.hasHead(agency, from, to)) return Outcome.refused(HEAD_TAKEN);
        if (officers.serves(agency, officer, part, from, to)) return Outcome.refused(ALREADY_SERVES);

        return done(officers.addToRoster(agency, officer, part, from, to), "ROSTER", officer + " " + part, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> endService(UUID id, LocalDate lastDay, DirectoryKeeper by) {
        if (!VietnameseTime.inRange(lastDay)) return Outcome.refused(DATE_OUT_OF_RANGE);
        store.lock();
        var agency = officers.agencyOfService(id).orElse(null);
        if (agency == null) return Outcome.refused(SERVICE_UNKNOWN);
        if (!by.keepsDirectoryOf(agency)) return Outcome.refused(NOT_ALLOWED);
        if (!officers.endService(id, lastDay)) return Outcome.refused(ALREADY_ENDED);
        return done(id, "END_SERVICE", lastDay, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> rename(UUID officer, String given, DirectoryKeeper by) {
        var name = Names.clean(given);
        var flaw = Names.flaw(name, LONGEST_NAME);
        if (flaw != null) return Outcome.refused(flaw);
        var posts = officers.posts(officer);
        if (posts.isEmpty()) return Outcome.refused(OFFICER_UNKNOWN);
        if (!keepsAny(posts, by)) return Outcome.refused(NOT_ALLOWED);
        if (posts.getFirst().name().equals(name)) return Outcome.done(officer);
        store.lock();
        officers.rename(officer, name);
        return done(officer, "RENAME_OFFICER", null, by);
    }

    private static boolean same(Delegation one, Delegation other) {
        return one.from().equals(other.from())
                && one.to().equals(other.to())
                && one.kinds().equals(other.kinds())
                && one.validFrom().equals(other.validFrom())
                && one.validTo().equals(other.validTo());
    }

    private @Nullable DirectoryRefusal flaw(Post post, DirectoryKeeper by) {
        if (!by.keepsDirectoryOf(post.agency())) return NOT_ALLOWED;
        if (Names.clean(post.position()).length() > LONGEST_NAME) return DirectoryRefusal.NAME_TOO_LONG;
        var flaw = flaw(post.from(), post.to());
        if (flaw != null) return flaw;
        if (isUnknown(post.agency())) return AGENCY_UNKNOWN;
        if (post.department() == null) return null;
        var agency = officers.agencyOfDepartment(post.department()).orElse(null);
        if (agency == null) return DEPARTMENT_UNKNOWN;
        return agency.equals(post.agency()) ? null : DEPARTMENT_ELSEWHERE;
    }

    private static @Nullable DirectoryRefusal flaw(LocalDate from, @Nullable LocalDate to) {
        if (!VietnameseTime.inRange(from) || to != null && !VietnameseTime.inRange(to)) return DATE_OUT_OF_RANGE;
        return to != null && to.isBefore(from) ? ENDS_BEFORE_START : null;
    }

    private boolean isUnknown(UUID agency) {
        return !store.exists(agency);
    }

    private static boolean keepsAny(List<Officer> posts, DirectoryKeeper by) {
        return posts.stream().anyMatch(post -> by.keepsDirectoryOf(post.agency()));
    }

    private static boolean worksOn(List<Officer> posts, LocalDate day) {
        return posts.stream()
                .anyMatch(post ->
                        !day.isBefore(post.validFrom()) && (post.validTo() == null || !day.isAfter(post.validTo())));
    }

    private Outcome<UUID> done(UUID subject, String action, @Nullable Object became, DirectoryKeeper by) {
        store.journal(clock.instant(), by.account(), subject, action, null, became);
        known.forgetAfterCommit();
        return Outcome.done(subject);
    }
}
