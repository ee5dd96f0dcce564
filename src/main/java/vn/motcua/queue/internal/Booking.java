package vn.motcua.queue.internal;

import static vn.motcua.queue.QueueRefusal.*;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.queue.BookTimes;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.QueueAction;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Books times within the sessions of the agency's calendar. */
@Component
class Booking implements BookTimes {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // none that looks like another
    private static final int LENGTH = 6;
    private static final int TRIES = 5;

    private final BookingStore store;
    private final ServiceStore services;
    private final JournalStore journal;
    private final WorkingCalendars calendars;
    private final Agencies agencies;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Booking(
            BookingStore store,
            ServiceStore services,
            JournalStore journal,
            WorkingCalendars calendars,
            Agencies agencies,
            Clock clock) {
        this.store = store;
        this.services = services;
        this.journal = journal;
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Outcome<List<Slot>> slots(UUID agency, String letter, LocalDate day) {
        var now = clock.instant();
        var today = VietnameseTime.dateOf(now);
        if (!VietnameseTime.inRange(day)) return Outcome.refused(DATE_OUT_OF_RANGE);
        var service = services.of(agency, letter).orElse(null);
        if (service == null) return Outcome.refused(SERVICE_UNKNOWN, letter);
        if (!service.bookable()) return Outcome.refused(NOT_BOOKABLE, letter);
        if (day.isBefore(today) || day.isAfter(today.plusDays(DAYS_AHEAD))) return Outcome.done(List.of());
        if (agencies.byId(agency).filter(each -> each.existsOn(day)).isEmpty()) return Outcome.done(List.of());
        var taken = store.taken(service.id(), VietnameseTime.startOf(day), VietnameseTime.startOf(day.plusDays(1)));
        int capacity = service.booking().capacity();
        return Outcome.done(starts(service, day).stream()
                .filter(starts -> starts.isAfter(now))
                .map(starts -> new Slot(starts, Math.max(0, capacity - taken.getOrDefault(starts, 0))))
                .toList());
    }

    /** Every beginning whose whole length lies within a session of the day. */
    private List<Instant> starts(CounterService service, LocalDate day) {
        var starts = new ArrayList<Instant>();
        int minutes = service.booking().minutes();
        for (var session : calendars.of(service.agency()).sessions(day)) {
            int last = session.to().toSecondOfDay() / 60 - minutes;
            for (int at = session.from().toSecondOfDay() / 60; at <= last; at += minutes) {
                starts.add(VietnameseTime.instantOf(LocalDateTime.of(day, session.from())
                        .plusMinutes(at - session.from().toSecondOfDay() / 60)));
            }
        }
        return starts;
    }

    @Override
    public Outcome<Booked> book(UUID agency, String letter, Instant starts, UUID request, Actor by) {
        boolean officer = by.reach(Permission.QUEUE_SERVE).covers(agency);
        if (!officer && !by.may(Permission.DOSSIER_FILE)) return Outcome.refused(NOT_PERMITTED);
        var now = clock.instant();
        var act = Act.of(QueueAction.BOOK, by.account(), now, request, "", agency, letter, starts);
        for (int tried = 1; ; tried++) {
            try {
                return journal.once(
                        act, line -> again(request), () -> decided(agency, letter, starts, officer, act, by), null);
            } catch (DuplicateKeyException sameCode) {
                if (tried == TRIES) throw sameCode;
            }
        }
    }

    private Outcome<Booked> decided(UUID agency, String letter, Instant starts, boolean officer, Act act, Actor by) {
        var day = dayOf(starts);
        if (day == null) return Outcome.refused(DATE_OUT_OF_RANGE);
        if (!starts.isAfter(act.at())) return Outcome.refused(SLOT_PAST);
        switch (slots(agency, letter, day)) {
            case Outcome.Refused<List<Slot>>(var refusal) -> {
                return new Outcome.Refused<>(refusal);
            }
            case Outcome.Done<List<Slot>>(var slots) -> {
                if (slots.stream().noneMatch(slot -> slot.starts().equals(starts))) {
                    return Outcome.refused(NOT_BOOKABLE, letter);
                }
            }
        }
        if (!officer && store.open(by.account(), act.at()) >= MOST_OPEN) {
            return Outcome.refused(TOO_MANY_BOOKINGS, MOST_OPEN);
        }
        var id = Ids.next();
        var service = services.of(agency, letter).orElseThrow();
        return store.book(id, service, day, starts, code(), act) ? shown(id) : Outcome.refused(SLOT_FULL);
    }

    private static @Nullable LocalDate dayOf(Instant starts) {
        if (starts.isBefore(VietnameseTime.startOf(VietnameseTime.EARLIEST))) return null;
        return starts.isAfter(VietnameseTime.endOf(VietnameseTime.LATEST)) ? null : VietnameseTime.dateOf(starts);
    }

    @Override
    public Outcome<Booked> cancel(UUID booking, Actor by) {
        var found = store.byId(booking).orElse(null);
        if (found == null || !concerns(found, by)) return Outcome.refused(BOOKING_UNKNOWN);
        return switch (found.state()) {
            case ARRIVED -> Outcome.refused(BOOKING_ENDED);
            case CANCELLED -> shown(booking);
            case BOOKED -> {
                var act = Act.of(QueueAction.CANCEL_BOOKING, by.account(), clock.instant(), Ids.next(), "", booking);
                if (!store.cancel(booking, act)) yield cancel(booking, by); // somebody was quicker: as it is now
                yield shown(booking);
            }
        };
    }

    private static boolean concerns(BookingStore.Row booking, Actor by) {
        return booking.account().equals(by.account())
                || by.reach(Permission.QUEUE_SERVE).covers(booking.agency());
    }

    @Override
    public List<Booked> mine(Actor by) {
        return store.mine(by.account(), VietnameseTime.startOf(VietnameseTime.dateOf(clock.instant())));
    }

    @Override
    public Outcome<List<Booked>> of(UUID agency, LocalDate day, Actor by) {
        if (!by.reach(Permission.QUEUE_SERVE).covers(agency)) return Outcome.refused(NOT_PERMITTED);
        return VietnameseTime.inRange(day) ? Outcome.done(store.of(agency, day)) : Outcome.refused(DATE_OUT_OF_RANGE);
    }

    private Outcome<Booked> again(UUID request) {
        return shown(store.byRequest(request).orElseThrow());
    }

    private Outcome<Booked> shown(UUID booking) {
        return Outcome.done(store.shown(booking).orElseThrow());
    }

    private String code() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return code.toString();
    }
}
