package vn.motcua.queue.internal;

import static vn.motcua.queue.QueueRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Officers;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Permission;
import vn.motcua.queue.Board;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.Figures;
import vn.motcua.queue.QueueQuery;
import vn.motcua.queue.Sitting;
import vn.motcua.queue.TicketState;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Puts together what people look at. */
@Component
class Looking implements QueueQuery {

    private final ViewStore views;
    private final TicketStore tickets;
    private final ServiceStore services;
    private final SittingStore sittings;
    private final BoardStore boards;
    private final Officers officers;
    private final Actors actors;
    private final Clock clock;

    Looking(
            ViewStore views,
            TicketStore tickets,
            ServiceStore services,
            SittingStore sittings,
            BoardStore boards,
            Officers officers,
            Actors actors,
            Clock clock) {
        this.views = views;
        this.tickets = tickets;
        this.services = services;
        this.sittings = sittings;
        this.boards = boards;
        this.officers = officers;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public List<WaitingHall> halls() {
        return services.halls();
    }

    @Override
    public List<CounterService> services(UUID agency) {
        return services.of(agency);
    }

    @Override
    public Board board(UUID agency) {
        long version = boards.versions(List.of(agency)).getOrDefault(agency, 0L);
        return boards.board(agency, version, today());
    }

    @Override
    public Optional<Standing> standing(UUID agency, UUID ticket) {
        var found = tickets.find(ticket).filter(each -> each.agency().equals(agency));
        if (found.isEmpty()) return Optional.empty();
        var service = services.of(agency).stream()
                .filter(each -> each.id().equals(found.get().service()))
                .findFirst()
                .orElseThrow();
        int ahead = found.get().state() == TicketState.WAITING ? views.ahead(found.get(), clock.instant()) : -1;
        return Optional.of(new Standing(found.get(), service, ahead));
    }

    @Override
    public Outcome<Desk> desk(UUID agency, Actor by) {
        if (!by.reach(Permission.QUEUE_SERVE).covers(agency)) return Outcome.refused(NOT_PERMITTED);
        var now = clock.instant();
        var day = VietnameseTime.dateOf(now);
        var all = services.of(agency);
        var open = sittings.of(agency, day);
        var mine = open.stream()
                .filter(each -> each.account().equals(by.account()))
                .findFirst()
                .orElse(null);
        var counter = mine == null ? null : mine.counter();
        return Outcome.done(new Desk(
                mine,
                mine == null
                        ? null
                        : views.servedAt(agency, day, mine.counter()).orElse(null),
                views.waiting(agency, day, counter, now),
                views.waitingCount(agency, day, counter),
                views.skipped(agency, day),
                places(agency, day, all, open),
                all));
    }

    @Override
    public Set<String> sectors(UUID agency, Actor by) {
        var counter = sittings.of(agency, today()).stream()
                .filter(each -> each.account().equals(by.account()))
                .map(Sitting::counter)
                .findFirst();
        if (counter.isEmpty()) return Set.of();
        return services.of(agency).stream()
                .filter(service -> service.open() && service.counters().contains(counter.get()))
                .flatMap(service -> service.sectors().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Outcome<Figures> figures(UUID agency, LocalDate day, Actor by) {
        boolean may = by.reach(Permission.QUEUE_SERVE).covers(agency)
                || by.reach(Permission.REPORT_READ).covers(agency);
        if (!may) return Outcome.refused(NOT_PERMITTED);
        if (!VietnameseTime.inRange(day)) return Outcome.refused(DATE_OUT_OF_RANGE);
        // Who was never called waits until the day ends and no longer: an old day says the same next year.
        var end = VietnameseTime.endOf(day);
        var now = clock.instant();
        return Outcome.done(views.figures(agency, day, now.isAfter(end) ? end : now));
    }

    @Override
    public Outcome<DayRoster> roster(UUID agency, Actor by) {
        boolean may = by.reach(Permission.QUEUE_SERVE).covers(agency)
                || by.reach(Permission.REPORT_READ).covers(agency);
        if (!may) return Outcome.refused(NOT_PERMITTED);
        var day = today();
        var open = sittings.of(agency, day);
        var members = officers.roster(agency, day).stream()
                .map(member -> new RosterLine(
                        member.officer(),
                        member.name(),
                        member.part(),
                        counterOf(open, member.officer(), false),
                        counterOf(open, member.officer(), true)))
                .toList();
        return Outcome.done(new DayRoster(day, places(agency, day, services.of(agency), open), members));
    }

    private static @Nullable Integer counterOf(List<Sitting> open, UUID officer, boolean replaced) {
        return open.stream()
                .filter(each -> officer.equals(replaced ? each.standsFor() : each.officer()))
                .map(Sitting::counter)
                .findFirst()
                .orElse(null);
    }

    private List<CounterPlace> places(UUID agency, LocalDate day, List<CounterService> all, List<Sitting> open) {
        var letters = new TreeMap<Integer, TreeSet<String>>();
        for (var service : all) {
            for (int counter : service.counters()) {
                var at = letters.computeIfAbsent(counter, each -> new TreeSet<>());
                if (service.open()) at.add(service.letter());
            }
        }
        var sitting = new HashMap<Integer, Sitting>();
        for (var each : open) sitting.put(each.counter(), each);
        for (int counter : sitting.keySet()) letters.computeIfAbsent(counter, each -> new TreeSet<>());
        var names =
                open.stream().anyMatch(each -> each.standsFor() != null) ? names(agency, day) : Map.<UUID, String>of();
        return letters.entrySet().stream()
                .map(each -> place(each.getKey(), List.copyOf(each.getValue()), sitting.get(each.getKey()), names))
                .toList();
    }

    private CounterPlace place(int counter, List<String> letters, @Nullable Sitting sitting, Map<UUID, String> names) {
        if (sitting == null) return new CounterPlace(counter, null, null, null, letters);
        var who = actors.byAccount(sitting.account()).map(Actor::name).orElse("?");
        var standsFor = sitting.standsFor() == null ? null : names.getOrDefault(sitting.standsFor(), "?");
        return new CounterPlace(counter, sitting, who, standsFor, letters);
    }

    private Map<UUID, String> names(UUID agency, LocalDate day) {
        var names = new HashMap<UUID, String>();
        for (var member : officers.roster(agency, day)) names.put(member.officer(), member.name());
        return names;
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
