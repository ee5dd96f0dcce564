package vn.motcua.remotehelp.internal;

import static vn.motcua.remotehelp.RemoteHelpRefusal.AGENCY_UNKNOWN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.BOOKED_THEN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.BOOKING_ENDED;
import static vn.motcua.remotehelp.RemoteHelpRefusal.BOOKING_UNKNOWN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.DATE_OUT_OF_RANGE;
import static vn.motcua.remotehelp.RemoteHelpRefusal.HOUR_FULL;
import static vn.motcua.remotehelp.RemoteHelpRefusal.HOUR_PAST;
import static vn.motcua.remotehelp.RemoteHelpRefusal.HOUR_UNKNOWN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.NOT_PERMITTED;
import static vn.motcua.remotehelp.RemoteHelpRefusal.OFFER_UNKNOWN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.OFFER_WITHDRAWN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.PROCEDURE_UNKNOWN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.REQUEST_REUSED;
import static vn.motcua.remotehelp.RemoteHelpRefusal.TOO_MANY_BOOKINGS;
import static vn.motcua.remotehelp.RemoteHelpRefusal.WORDS_MISSING;
import static vn.motcua.remotehelp.RemoteHelpRefusal.WORDS_TOO_LONG;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.notice.Template;
import vn.motcua.procedure.Catalogue;
import vn.motcua.remotehelp.BookHelp;
import vn.motcua.remotehelp.HelpAction;
import vn.motcua.remotehelp.HelpHour;
import vn.motcua.remotehelp.Offer;
import vn.motcua.remotehelp.RemoteHelpRefusal;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class Booking implements BookHelp {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final OfferStore offers;
    private final HourStore hours;
    private final JournalStore journal;
    private final Telling telling;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final WorkingCalendars calendars;
    private final RemoteHelpSettings settings;
    private final Codes codes = new Codes();
    private final Clock clock;

    Booking(
            OfferStore offers,
            HourStore hours,
            JournalStore journal,
            Telling telling,
            Agencies agencies,
            Catalogue catalogue,
            WorkingCalendars calendars,
            RemoteHelpSettings settings,
            Clock clock) {
        this.offers = offers;
        this.hours = hours;
        this.journal = journal;
        this.telling = telling;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<UUID> agencies() {
        var today = today();
        var offering = offers.agencies(today);
        return agencies.all().stream()
                .filter(each -> each.existsOn(today) && offering.contains(each.id()))
                .map(each -> each.id())
                .toList();
    }

    @Override
    public Outcome<List<Hour>> hours(UUID agency, LocalDate from, int days) {
        if (!VietnameseTime.inRange(from)) return Outcome.refused(DATE_OUT_OF_RANGE);
        if (agencies.byId(agency).isEmpty()) return Outcome.refused(AGENCY_UNKNOWN);
        var now = clock.instant();
        var today = VietnameseTime.dateOf(now);
        var first = from.isBefore(today) ? today : from;
        var end = earliest(from.plusDays(Math.clamp(days, 0, DAYS_AHEAD)), today.plusDays(DAYS_AHEAD + 1L));
        if (!first.isBefore(end)) return Outcome.done(List.of());
        var open = offers.open(agency, first);
        var taken = hours.taken(
                open.stream().map(Offer::id).toList(), VietnameseTime.startOf(first), VietnameseTime.startOf(end));
        var found = new ArrayList<Hour>();
        for (var offer : open) {
            for (var day = first; day.isBefore(end); day = day.plusDays(1)) {
                for (var starts : starts(offer, day)) {
                    if (!starts.isAfter(now)) continue;
                    int gone = taken.getOrDefault(new HourStore.Key(offer.id(), starts), 0);
                    found.add(new Hour(offer.id(), starts, ends(offer, starts), Math.max(0, offer.places() - gone)));
                }
            }
        }
        found.sort(Comparator.comparing(Hour::starts).thenComparing(Hour::offer));
        return Outcome.done(List.copyOf(found));
    }

    private List<Instant> starts(Offer offer, LocalDate day) {
        if (!offer.holdsOn(day)) return List.of();
        return OfferRule.times(offer, calendars.of(offer.agency()).sessions(day)).stream()
                .map(time -> VietnameseTime.instantOf(day.atTime(time)))
                .toList();
    }

    private static Instant ends(Offer offer, Instant starts) {
        return starts.plus(Duration.ofMinutes(offer.minutes()));
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    @Transactional
    public Outcome<HelpHour> book(
            UUID wanted, Instant starts, @Nullable String procedure, String words, UUID request, Actor by) {
        if (!by.may(Permission.DOSSIER_FILE)) return Outcome.refused(NOT_PERMITTED);
        var at = now();
        var act = Act.of(HelpAction.BOOK, by.account(), at, request, wanted, starts, procedure, words);
        var earlier = journal.earlier(request);
        if (earlier.isPresent()) return again(earlier.get(), act);
        var wrong = flaw(starts, procedure, words, at);
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        journal.lock(by.account()); // two of one person's bookings wait for each other: both would count the same
        var mine = hours.openOf(by.account(), at);
        if (mine.size() >= settings.most()) return Outcome.refused(TOO_MANY_BOOKINGS, settings.most());
        var offer = offers.shared(wanted).orElse(null);
        if (offer == null) return Outcome.refused(OFFER_UNKNOWN);
        if (offer.withdrawn() != null) return Outcome.refused(OFFER_WITHDRAWN);
        var day = VietnameseTime.dateOf(starts);
        boolean ahead = !day.isAfter(VietnameseTime.dateOf(at).plusDays(DAYS_AHEAD));
        if (!ahead || !starts(offer, day).contains(starts)) return Outcome.refused(HOUR_UNKNOWN);
        var ends = ends(offer, starts);
        if (mine.stream().anyMatch(each -> each.starts().isBefore(ends) && starts.isBefore(each.ends()))) {
            return Outcome.refused(BOOKED_THEN);
        }
        if (!hours.take(offer, starts)) return Outcome.refused(HOUR_FULL);
        var hour = new HelpHour(
                Ids.next(),
                codes.next(day),
                offer.agency(),
                offer.helper(),
                by.account(),
                starts,
                ends,
                offer.link(),
                procedure,
                words.strip(),
                HelpHour.State.BOOKED,
                null);
        hours.book(offer, hour, at);
        journal.add(act, offer.agency(), offer.id(), hour.id());
        telling.tell(by.account(), Template.HELP_BOOKED, hour.code(), at);
        telling.tell(offer.helper(), Template.HELP_TAKEN, hour.code(), at);
        return Outcome.done(hour);
    }

    private Optional<RemoteHelpRefusal> flaw(Instant starts, @Nullable String procedure, String words, Instant now) {
        if (starts.isBefore(VietnameseTime.startOf(VietnameseTime.EARLIEST))
                || starts.isAfter(VietnameseTime.endOf(VietnameseTime.LATEST))) return Optional.of(DATE_OUT_OF_RANGE);
        if (!starts.isAfter(now)) return Optional.of(HOUR_PAST);
        if (words.isBlank()) return Optional.of(WORDS_MISSING);
        if (words.strip().length() > MOST_WORDS) return Optional.of(WORDS_TOO_LONG);
        boolean known = procedure == null
                || catalogue.inForce(procedure, VietnameseTime.dateOf(now)).isPresent();
        return known ? Optional.empty() : Optional.of(PROCEDURE_UNKNOWN);
    }

    @Override
    @Transactional
    public Outcome<HelpHour> cancel(UUID booking, UUID request, Actor by) {
        var found = hours.byId(booking)
                .filter(each -> each.account().equals(by.account()))
                .orElse(null);
        if (found == null) return Outcome.refused(BOOKING_UNKNOWN);
        var at = now();
        var act = Act.of(HelpAction.CANCEL, by.account(), at, request, booking);
        var earlier = journal.earlier(request);
        if (earlier.isPresent()) return again(earlier.get(), act);
        var hour = hours.locked(booking);
        if (hour.state() == HelpHour.State.CANCELLED) return Outcome.done(hour);
        if (!hour.open()) return Outcome.refused(BOOKING_ENDED);
        if (!hour.starts().isAfter(at)) return Outcome.refused(HOUR_PAST);
        hours.end(booking, HelpHour.State.CANCELLED, null, true);
        journal.add(act, hour.agency(), hours.offerOf(booking), booking);
        telling.tell(hour.helper(), Template.HELP_CANCELLED, hour.code(), at);
        return hours.byId(booking).map(Outcome::done).orElseThrow();
    }

    @Override
    public List<HelpHour> mine(Actor by) {
        return hours.of(by.account(), clock.instant().minus(REMEMBERED));
    }

    private Outcome<HelpHour> again(JournalStore.Line line, Act act) {
        var booking = line.booking();
        if (line.sum() != act.sum() || booking == null) return Outcome.refused(REQUEST_REUSED);
        return hours.byId(booking).map(Outcome::done).orElseThrow();
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
