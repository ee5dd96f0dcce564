package vn.motcua.remotehelp.internal;

import static vn.motcua.remotehelp.RemoteHelpRefusal.BOOKING_ENDED;
import static vn.motcua.remotehelp.RemoteHelpRefusal.BOOKING_UNKNOWN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.DATE_OUT_OF_RANGE;
import static vn.motcua.remotehelp.RemoteHelpRefusal.NOT_BEGUN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.NOT_PERMITTED;
import static vn.motcua.remotehelp.RemoteHelpRefusal.REQUEST_REUSED;
import static vn.motcua.remotehelp.RemoteHelpRefusal.WORDS_MISSING;
import static vn.motcua.remotehelp.RemoteHelpRefusal.WORDS_TOO_LONG;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Actor;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.notice.Template;
import vn.motcua.remotehelp.BookHelp;
import vn.motcua.remotehelp.GiveHelp;
import vn.motcua.remotehelp.HelpAction;
import vn.motcua.remotehelp.HelpHour;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class Giving implements GiveHelp {

    private final HourStore hours;
    private final JournalStore journal;
    private final Telling telling;
    private final KnownAccounts accounts;
    private final Clock clock;

    Giving(HourStore hours, JournalStore journal, Telling telling, KnownAccounts accounts, Clock clock) {
        this.hours = hours;
        this.journal = journal;
        this.telling = telling;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Outcome<List<Booked>> on(LocalDate day, Actor by) {
        boolean official = by.serves(Permission.DOSSIER_READ) || by.serves(Permission.HELP_MANAGE);
        if (!official) return Outcome.refused(NOT_PERMITTED);
        if (!VietnameseTime.inRange(day)) return Outcome.refused(DATE_OUT_OF_RANGE);
        var reach = by.reach(Permission.HELP_MANAGE);
        var found = hours.between(
                VietnameseTime.startOf(day),
                VietnameseTime.startOf(day.plusDays(1)),
                by.account(),
                reach.kind() == Reach.Kind.EVERYWHERE,
                reach.agencies());
        var people = new HashSet<UUID>();
        for (var hour : found) {
            people.add(hour.account());
            people.add(hour.helper());
        }
        var names = accounts.names(people);
        return Outcome.done(found.stream()
                .map(hour ->
                        new Booked(hour, names.getOrDefault(hour.account(), ""), names.getOrDefault(hour.helper(), "")))
                .toList());
    }

    @Override
    @Transactional
    public Outcome<HelpHour> held(UUID booking, UUID request, Actor by) {
        return end(booking, HelpAction.HELD, HelpHour.State.HELD, null, request, by);
    }

    @Override
    @Transactional
    public Outcome<HelpHour> missed(UUID booking, UUID request, Actor by) {
        return end(booking, HelpAction.MISSED, HelpHour.State.MISSED, null, request, by);
    }

    @Override
    @Transactional
    public Outcome<HelpHour> callOff(UUID booking, String reason, UUID request, Actor by) {
        return end(booking, HelpAction.CALL_OFF, HelpHour.State.CALLED_OFF, reason.strip(), request, by);
    }

    private Outcome<HelpHour> end(
            UUID booking, HelpAction action, HelpHour.State state, @Nullable String reason, UUID request, Actor by) {
        var found = hours.byId(booking).filter(hour -> concerns(hour, by));
        if (found.isEmpty()) return Outcome.refused(BOOKING_UNKNOWN);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var act = Act.of(action, by.account(), at, request, booking, reason);
        var earlier = journal.earlier(request);
        if (earlier.isPresent()) {
            if (earlier.get().sum() != act.sum()) return Outcome.refused(REQUEST_REUSED);
            return hours.byId(booking).map(Outcome::done).orElseThrow();
        }
        if (reason != null && reason.isEmpty()) return Outcome.refused(WORDS_MISSING);
        if (reason != null && reason.length() > BookHelp.MOST_WORDS) return Outcome.refused(WORDS_TOO_LONG);
        var hour = hours.locked(booking);
        if (hour.state() == state) return Outcome.done(hour);
        if (!hour.open()) return Outcome.refused(BOOKING_ENDED);
        boolean off = state == HelpHour.State.CALLED_OFF;
        if (!off && hour.starts().isAfter(at)) return Outcome.refused(NOT_BEGUN);
        hours.end(booking, state, reason, off);
        journal.add(act, hour.agency(), hours.offerOf(booking), booking);
        if (off) telling.tell(hour.account(), Template.HELP_CALLED_OFF, hour.code(), at);
        return hours.byId(booking).map(Outcome::done).orElseThrow();
    }

    private static boolean concerns(HelpHour hour, Actor by) {
        return hour.helper().equals(by.account())
                || by.reach(Permission.HELP_MANAGE).covers(hour.agency());
    }
}
