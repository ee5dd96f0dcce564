package vn.motcua.petition.internal;

import static vn.motcua.petition.PetitionRefusal.AGENCY_UNKNOWN;
import static vn.motcua.petition.PetitionRefusal.CHANNEL_NOT_YOURS;
import static vn.motcua.petition.PetitionRefusal.CONTACT_NOT_PROVEN;
import static vn.motcua.petition.PetitionRefusal.DATE_OUT_OF_RANGE;
import static vn.motcua.petition.PetitionRefusal.IN_FUTURE;
import static vn.motcua.petition.PetitionRefusal.NOT_PERMITTED;
import static vn.motcua.petition.PetitionRefusal.OFFICER_UNKNOWN;
import static vn.motcua.petition.PetitionRefusal.REQUEST_REUSED;
import static vn.motcua.petition.PetitionRefusal.TOO_MANY_TODAY;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ContactPoint;
import vn.motcua.identity.Permission;
import vn.motcua.petition.Channel;
import vn.motcua.petition.Matter;
import vn.motcua.petition.NewPetition;
import vn.motcua.petition.Receipt;
import vn.motcua.petition.Status;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Takes petitions in: one transaction each, answered from what became of it when it is sent again. */
@Component
class Receiving {

    /** Of one account, number or address in a day. */
    static final int MOST_A_DAY = 10;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final PetitionStore petitions;
    private final JournalStore journal;
    private final Writing writing;
    private final Deciding deciding;
    private final Above above;
    private final Keys keys;
    private final Telling telling;
    private final Clock clock;

    Receiving(
            PetitionStore petitions,
            JournalStore journal,
            Writing writing,
            Deciding deciding,
            Above above,
            Keys keys,
            Telling telling,
            Clock clock) {
        this.petitions = petitions;
        this.journal = journal;
        this.writing = writing;
        this.deciding = deciding;
        this.above = above;
        this.keys = keys;
        this.telling = telling;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Receipt> send(NewPetition typed, @Nullable ContactPoint proven, UUID request, @Nullable Actor by) {
        if (typed.channel() != Channel.PORTAL) return Outcome.refused(CHANNEL_NOT_YOURS);
        var petition = Checks.tidied(typed);
        var actor = by == null ? Line.NOBODY : by.account();
        petitions.one(request);
        var known = replay(request, Writing.sum(actor, "", petition));
        if (known != null) return known;
        var flaw = Checks.flaw(petition);
        if (flaw != null) return new Outcome.Refused<>(flaw);
        var sender = petition.sender();
        boolean shown = proven != null
                && proven.value().equals(proven.kind() == ContactPoint.Kind.PHONE ? sender.phone() : sender.email());
        if (by == null && !shown) return Outcome.refused(CONTACT_NOT_PROVEN);
        var account = Optional.ofNullable(by).map(Actor::account);
        var since = clock.instant().minus(Duration.ofDays(1));
        if (petitions.sentSince(since, account, sender.phone(), sender.email()) >= MOST_A_DAY) {
            return Outcome.refused(TOO_MANY_TODAY, MOST_A_DAY);
        }
        return keep(petition, account, true, actor, request);
    }

    @Transactional
    public Outcome<Receipt> enter(NewPetition typed, UUID request, Actor by) {
        if (typed.channel() == Channel.PORTAL) return Outcome.refused(CHANNEL_NOT_YOURS);
        var petition = Checks.tidied(typed);
        petitions.one(request);
        var known = replay(request, Writing.sum(by.account(), "", petition));
        if (known != null) return known;
        var reach = by.reach(Permission.PETITION_RECEIVE);
        boolean named = petition.officer() != null || !petition.whom().isEmpty();
        boolean within = reach.covers(petition.agency())
                || above.existing(petition.agency()).isPresent()
                        && reach.covers(deciding.handledBy(petition.agency(), petition.matter(), named));
        if (!within) return Outcome.refused(NOT_PERMITTED);
        var flaw = Checks.flaw(petition);
        if (flaw != null) return new Outcome.Refused<>(flaw);
        return keep(petition, Optional.empty(), false, by.account(), request);
    }

    private Outcome<Receipt> keep(
            NewPetition petition, Optional<UUID> account, boolean confirmed, UUID actor, UUID request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var received =
                petition.receivedAt() == null ? now : petition.receivedAt().truncatedTo(ChronoUnit.MICROS);
        if (received.isAfter(now)) return Outcome.refused(IN_FUTURE);
        if (!VietnameseTime.inRange(VietnameseTime.dateOf(received))) return Outcome.refused(DATE_OUT_OF_RANGE);
        if (above.existing(petition.agency()).isEmpty()) return Outcome.refused(AGENCY_UNKNOWN);
        var officer = petition.officer();
        if (officer != null && !deciding.worksAt(officer, petition.agency(), now)) {
            return Outcome.refused(OFFICER_UNKNOWN);
        }
        boolean named = officer != null || !petition.whom().isEmpty();
        var handled = deciding.handledBy(petition.agency(), petition.matter(), named);
        boolean complained = petition.matter() == Matter.CONDUCT || named;
        var blank = new Situation(
                Status.NEW,
                petition.matter(),
                false,
                handled,
                complained ? petition.agency() : null,
                officer,
                received,
                received,
                received,
                null,
                null,
                null,
                null,
                null,
                null);
        var day = VietnameseTime.dateOf(now);
        var sender = petition.sender();
        var kept = new Petition(
                Ids.next(),
                code(day.format(DAY), petitions.serial(day)),
                1,
                Chain.START,
                petition.channel(),
                petition.whom().isEmpty() ? null : petition.whom(),
                petition.dossier().isEmpty() ? null : petition.dossier(),
                petition.title(),
                petition.body(),
                received,
                petition.channel() == Channel.PORTAL ? null : actor,
                account.orElse(null),
                sender.anonymous(),
                !sender.phone().isEmpty() || !sender.email().isEmpty(),
                deciding.moved(blank, handled, received));
        var detail = new TreeMap<String, Object>();
        detail.put("channel", petition.channel());
        if (!handled.equals(petition.agency())) detail.put("about", petition.agency());
        var sum = Writing.sum(actor, "", petition);
        writing.begin(kept, new Writing.Asked(request, sum, actor, received, now), detail, petition.files());
        var proof = confirmed ? Optional.of(now) : Optional.<Instant>empty();
        petitions.addSender(kept.id(), sender, account, proof);
        telling.received(kept, now);
        return Outcome.done(new Receipt(kept.code(), 1, Status.NEW, keys.key(kept.code())));
    }

    private static String code(String day, int serial) {
        return "PA-" + day + "-" + (serial > 9999 ? Integer.toString(serial) : "%04d".formatted(serial));
    }

    /** What became of the request before; null when it is new. */
    private @Nullable Outcome<Receipt> replay(UUID request, byte[] sum) {
        var known = journal.known(request).orElse(null);
        if (known == null) return null;
        if (!MessageDigest.isEqual(known.sum(), sum)) return Outcome.refused(REQUEST_REUSED);
        return Outcome.done(new Receipt(known.code(), known.seq(), known.status(), keys.key(known.code())));
    }
}
