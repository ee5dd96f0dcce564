package vn.motcua.remotehelp.internal;

import static vn.motcua.remotehelp.RemoteHelpRefusal.AGENCY_UNKNOWN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.HELPER_BUSY;
import static vn.motcua.remotehelp.RemoteHelpRefusal.HELPER_UNKNOWN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.LINK_FORM;
import static vn.motcua.remotehelp.RemoteHelpRefusal.NOT_PERMITTED;
import static vn.motcua.remotehelp.RemoteHelpRefusal.OFFER_UNKNOWN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.OFFER_WITHDRAWN;
import static vn.motcua.remotehelp.RemoteHelpRefusal.REQUEST_REUSED;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.Permission;
import vn.motcua.notice.Template;
import vn.motcua.remotehelp.HelpAction;
import vn.motcua.remotehelp.HelpHour;
import vn.motcua.remotehelp.Offer;
import vn.motcua.remotehelp.OfferHours;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class Offering implements OfferHours {

    private static final int SHOWN_AFTER = 31;

    private final OfferStore offers;
    private final HourStore hours;
    private final JournalStore journal;
    private final Telling telling;
    private final Agencies agencies;
    private final Colleagues colleagues;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Offering(
            OfferStore offers,
            HourStore hours,
            JournalStore journal,
            Telling telling,
            Agencies agencies,
            Colleagues colleagues,
            WorkingCalendars calendars,
            Clock clock) {
        this.offers = offers;
        this.hours = hours;
        this.journal = journal;
        this.telling = telling;
        this.agencies = agencies;
        this.colleagues = colleagues;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<Offer> offer(UUID agency, Wish wish, UUID request, Actor by) {
        if (!manages(by, agency)) return Outcome.refused(NOT_PERMITTED);
        var at = now();
        var act = Act.of(HelpAction.OFFER, by.account(), at, request, agency, wish);
        var earlier = journal.earlier(request);
        if (earlier.isPresent()) return again(earlier.get(), act);
        var today = VietnameseTime.dateOf(at);
        if (agencies.byId(agency).filter(each -> each.existsOn(today)).isEmpty()) {
            return Outcome.refused(AGENCY_UNKNOWN);
        }
        var offer = new Offer(
                Ids.next(),
                agency,
                wish.helper(),
                wish.link().strip(),
                wish.weekday(),
                wish.from().truncatedTo(ChronoUnit.MINUTES),
                wish.to().truncatedTo(ChronoUnit.MINUTES),
                wish.minutes(),
                wish.places(),
                wish.validFrom(),
                wish.validTo(),
                null);
        var flaw = OfferRule.flaw(offer, today, calendars.of(agency));
        if (flaw.isPresent()) return Outcome.refused(flaw.get());
        if (!works(offer.helper(), agency)) return Outcome.refused(HELPER_UNKNOWN);
        if (busy(offer, at)) return Outcome.refused(HELPER_BUSY);
        offers.add(offer);
        journal.add(act, agency, offer.id(), null);
        return Outcome.done(offer);
    }

    @Override
    @Transactional
    public Outcome<Offer> change(UUID id, UUID helper, String link, UUID request, Actor by) {
        var found = offers.byId(id).filter(offer -> manages(by, offer.agency()));
        if (found.isEmpty()) return Outcome.refused(OFFER_UNKNOWN);
        var at = now();
        var act = Act.of(HelpAction.CHANGE, by.account(), at, request, id, helper, link);
        var earlier = journal.earlier(request);
        if (earlier.isPresent()) return again(earlier.get(), act);
        var offer = offers.locked(id).orElseThrow();
        if (offer.withdrawn() != null) return Outcome.refused(OFFER_WITHDRAWN);
        if (!OfferRule.link(link.strip())) return Outcome.refused(LINK_FORM);
        if (!works(helper, offer.agency())) return Outcome.refused(HELPER_UNKNOWN);
        if (!helper.equals(offer.helper()) && busy(helpedBy(helper, offer), at)) return Outcome.refused(HELPER_BUSY);
        offers.change(id, helper, link.strip());
        journal.add(act, offer.agency(), id, null);
        for (var hour : hours.toCome(id, at)) {
            telling.tell(hour.account(), Template.HELP_CHANGED, hour.code(), at);
            if (!helper.equals(offer.helper())) telling.tell(helper, Template.HELP_TAKEN, hour.code(), at);
        }
        return stored(id);
    }

    @Override
    @Transactional
    public Outcome<Offer> withdraw(UUID id, UUID request, Actor by) {
        var found = offers.byId(id).filter(offer -> manages(by, offer.agency()));
        if (found.isEmpty()) return Outcome.refused(OFFER_UNKNOWN);
        var at = now();
        var act = Act.of(HelpAction.WITHDRAW, by.account(), at, request, id);
        var earlier = journal.earlier(request);
        if (earlier.isPresent()) return again(earlier.get(), act);
        var offer = offers.locked(id).orElseThrow();
        if (offer.withdrawn() != null) return Outcome.done(offer);
        offers.withdraw(id, at);
        journal.add(act, offer.agency(), id, null);
        for (var hour : hours.toCome(id, at)) {
            if (!hours.end(hour.id(), HelpHour.State.CALLED_OFF, "", true)) continue;
            telling.tell(hour.account(), Template.HELP_CALLED_OFF, hour.code(), at);
        }
        return stored(id);
    }

    @Override
    public Outcome<List<Offer>> of(UUID agency, Actor by) {
        if (!manages(by, agency)) return Outcome.refused(NOT_PERMITTED);
        var since = VietnameseTime.dateOf(clock.instant()).minusDays(SHOWN_AFTER);
        return Outcome.done(offers.of(agency, since, VietnameseTime.startOf(since)));
    }

    @Override
    public Outcome<List<Person>> helpers(UUID agency, Actor by) {
        if (!manages(by, agency)) return Outcome.refused(NOT_PERMITTED);
        return Outcome.done(colleagues.at(agency).stream()
                .filter(Offering::helps)
                .map(each -> new Person(each.account(), each.name()))
                .toList());
    }

    private static boolean manages(Actor by, UUID agency) {
        return by.reach(Permission.HELP_MANAGE).covers(agency);
    }

    private boolean works(UUID helper, UUID agency) {
        return colleagues.at(agency).stream()
                .filter(Offering::helps)
                .anyMatch(each -> each.account().equals(helper));
    }

    /** Officials who look after dossiers; an administrator of machines does not. */
    private static boolean helps(Actor colleague) {
        return colleague.serves(Permission.DOSSIER_READ);
    }

    /** Two offers of one helper that are kept at the same time wait for each other. */
    private boolean busy(Offer offer, Instant at) {
        journal.lock(offer.helper());
        return offers.ofHelper(offer.helper(), VietnameseTime.dateOf(at)).stream()
                .filter(other -> !other.id().equals(offer.id()))
                .anyMatch(other -> OfferRule.overlap(offer, other));
    }

    private static Offer helpedBy(UUID helper, Offer offer) {
        return new Offer(
                offer.id(),
                offer.agency(),
                helper,
                offer.link(),
                offer.weekday(),
                offer.from(),
                offer.to(),
                offer.minutes(),
                offer.places(),
                offer.validFrom(),
                offer.validTo(),
                offer.withdrawn());
    }

    private Outcome<Offer> again(JournalStore.Line line, Act act) {
        return line.sum() == act.sum() ? stored(line.offer()) : Outcome.refused(REQUEST_REUSED);
    }

    private Outcome<Offer> stored(UUID id) {
        return Optional.of(id).flatMap(offers::byId).map(Outcome::done).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
