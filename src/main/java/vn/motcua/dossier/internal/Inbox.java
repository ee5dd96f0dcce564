package vn.motcua.dossier.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.WaitMode;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.DossierQuery.Counts;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.dossier.Load;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Rights;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion.StepKind;
import vn.motcua.shared.VietnameseTime;

/** The groups of open dossiers: what an officer finds on the desk. */
@Component
class Inbox {

    /** What is due after today and within so many working days is due soon. */
    private static final Limit SOON = new Limit(Limit.Unit.WORKING_DAYS, 2);

    private final ListStore lists;
    private final InboxStore inbox;
    private final CountStore counting;
    private final ConsultedStore consulted;
    private final Colleagues colleagues;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Deadlines deadlines;
    private final Clock clock;

    Inbox(
            ListStore lists,
            InboxStore inbox,
            CountStore counting,
            ConsultedStore consulted,
            Colleagues colleagues,
            Catalogue catalogue,
            Agencies agencies,
            Deadlines deadlines,
            Clock clock) {
        this.lists = lists;
        this.inbox = inbox;
        this.counting = counting;
        this.consulted = consulted;
        this.colleagues = colleagues;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    List<DossierRow> list(Group group, InboxFilter filter, ListKey key, Actor by, int limit) {
        var all = EnumSet.allOf(Desk.class);
        return switch (group) {
            case ALL, NOT_ACCEPTED -> throw new IllegalArgumentException("no inbox");
            case OPEN -> heap(all, Instant.MIN, Instant.MAX, filter, key, by, limit);
            case TO_RECEIVE -> heap(EnumSet.of(Desk.TO_RECEIVE), Instant.MIN, Instant.MAX, filter, key, by, limit);
            case DUE_TODAY -> heap(EnumSet.of(Desk.RUNNING), Instant.MIN, tomorrow(), filter, key, by, limit);
            case OVERDUE -> heap(EnumSet.of(Desk.RUNNING), Instant.MIN, today(), filter, key, by, limit);
            case DUE_SOON -> heap(EnumSet.of(Desk.RUNNING), tomorrow(), soon(by), filter, key, by, limit);
            case WAITING ->
                heap(EnumSet.of(Desk.WAITING, Desk.PAUSED), Instant.MIN, Instant.MAX, filter, key, by, limit);
            case APPLICANT -> heap(EnumSet.of(Desk.WAITING), Instant.MIN, Instant.MAX, filter, key, by, limit);
            case TO_RETURN -> heap(EnumSet.of(Desk.TO_RETURN), Instant.MIN, Instant.MAX, filter, key, by, limit);
            case RETURN_TODAY -> heap(EnumSet.of(Desk.TO_RETURN), Instant.MIN, tomorrow(), filter, key, by, limit);
            case ONLINE -> inbox.online(agencies(by, filter), filter, key.id(), limit);
            case MINE -> inbox.held(new UUID[] {by.account()}, filter, key, limit);
            case DEPARTMENT -> inbox.held(department(by), filter, key, limit);
            case STANDING_IN -> inbox.held(absent(by), filter, key, limit);
            case TO_SIGN -> toSign(filter, key, by, limit);
            case CONSULTED -> consulted.list(asked(by), filter, key, limit);
        };
    }

    private List<DossierRow> heap(
            Set<Desk> desks, Instant from, Instant before, InboxFilter filter, ListKey key, Actor by, int limit) {
        if (filter.empty() && from.equals(Instant.MIN)) {
            return lists.open(agencies(by), desks, before, key.due(), key.id(), limit);
        }
        return inbox.open(agencies(by, filter), desks, from, before, filter, key, limit);
    }

    private List<DossierRow> toSign(InboxFilter filter, ListKey key, Actor by, int limit) {
        var desks = signingDesks(by);
        if (desks.length == 0) return List.of();
        var steps = inbox.stepsHeld(by.account()).stream()
                .filter(held -> approval(held.procedure(), held.step()))
                .toList();
        return inbox.toSign(desks, by.account(), steps, filter, key, limit);
    }

    Counts counts(int most, Actor by) {
        var asked = new CountStore.Asked(agencies(by), by.account(), department(by), signingDesks(by), most);
        var numbers = counting.count(asked, new CountStore.Days(today(), tomorrow(), soon(by)));
        long signed = numbers.atSigningDesk()
                + numbers.held().stream().filter(this::approval).count();
        return new Counts(
                numbers.open(),
                numbers.mine(),
                numbers.toReceive(),
                numbers.dueToday(),
                numbers.overdue(),
                numbers.waiting(),
                numbers.toReturn(),
                numbers.department(),
                Math.min(most, signed),
                numbers.online(),
                numbers.applicant(),
                numbers.returnToday(),
                numbers.dueSoon(),
                standingIn(most, by),
                consulted.count(asked(by), most));
    }

    private ConsultedStore.Asked asked(Actor by) {
        return new ConsultedStore.Asked(
                by.account(),
                reached(by.reach(Permission.DOSSIER_PROCESS)),
                reached(by.reach(Permission.DOSSIER_ASSIGN)),
                by.serves(Permission.DOSSIER_PROCESS)
                        ? colleagues.departmentsOf(by.account()).toArray(UUID[]::new)
                        : new UUID[0]);
    }

    Map<UUID, Load> loads(Set<UUID> accounts, String procedure, Actor by) {
        return inbox.loads(accounts.toArray(UUID[]::new), agencies(by), procedure, today());
    }

    private boolean approval(String held) {
        int blank = held.indexOf(' ');
        return approval(UUID.fromString(held.substring(0, blank)), Integer.parseInt(held.substring(blank + 1)));
    }

    private boolean approval(UUID procedure, int step) {
        return catalogue
                .version(procedure)
                .filter(version -> step < version.process().size())
                .filter(version -> version.process().get(step).kind() == StepKind.APPROVE)
                .isPresent();
    }

    UUID[] agencies(Actor by) {
        return reached(by.reach(Permission.DOSSIER_READ));
    }

    private UUID[] agencies(Actor by, InboxFilter filter) {
        var all = agencies(by);
        return filter.agency() == null
                ? all
                : Arrays.stream(all).filter(filter.agency()::equals).toArray(UUID[]::new);
    }

    private UUID[] signingDesks(Actor by) {
        return Arrays.stream(reached(by.reach(Permission.DOSSIER_APPROVE)))
                .map(Holding::signingDesk)
                .toArray(UUID[]::new);
    }

    private UUID[] reached(Reach reach) {
        return reach.kind() == Reach.Kind.EVERYWHERE
                ? agencies.all().stream().map(Agency::id).toArray(UUID[]::new)
                : reach.agencies().toArray(UUID[]::new);
    }

    private UUID[] department(Actor by) {
        return by.serves(Permission.DOSSIER_READ)
                ? colleagues.ofDepartment(by.account()).toArray(UUID[]::new)
                : new UUID[0];
    }

    /** Asked only of whoever stands in for somebody. */
    private long standingIn(int most, Actor by) {
        var absent = absent(by);
        return absent.length == 0 ? 0 : inbox.countHeld(absent, most);
    }

    private static UUID[] absent(Actor by) {
        return by.absent().stream().map(Rights::account).toArray(UUID[]::new);
    }

    private Instant today() {
        return VietnameseTime.startOf(VietnameseTime.dateOf(clock.instant()));
    }

    private Instant tomorrow() {
        return VietnameseTime.startOf(VietnameseTime.dateOf(clock.instant()).plusDays(1));
    }

    /** The days of one of the actor's agencies stand for all of them. */
    private Instant soon(Actor by) {
        var first = Arrays.stream(agencies(by)).min(UUID::compareTo);
        if (first.isEmpty()) return tomorrow();
        var due = deadlines.due(first.get(), SOON, clock.instant(), List.of(), WaitMode.CREDIT);
        return VietnameseTime.startOf(VietnameseTime.dateOf(due.due()).plusDays(1));
    }
}
