package vn.motcua.remotehelp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** Says when an agency helps. Needs {@code HELP_MANAGE} reaching it. */
public interface OfferHours {

    /** Hours lie inside the sessions of the agency's calendar; a helper's own offers do not overlap. */
    Outcome<Offer> offer(UUID agency, Wish wish, UUID request, Actor by);

    /** Another helper, or another room: whoever booked an hour still to come is told. */
    Outcome<Offer> change(UUID offer, UUID helper, String link, UUID request, Actor by);

    /** Nothing of it remains to be booked; hours still to come are called off, and whoever booked them is told. */
    Outcome<Offer> withdraw(UUID offer, UUID request, Actor by);

    /** What stands and what ended less than a month ago, by day and time. */
    Outcome<List<Offer>> of(UUID agency, Actor by);

    /** Officials of the agency who can be named as helpers, by name. */
    Outcome<List<Person>> helpers(UUID agency, Actor by);

    /**
     * @param weekday null: every working day
     * @param validTo the same as {@code validFrom} for one day; null: until withdrawn
     */
    record Wish(
            UUID helper,
            String link,
            @Nullable DayOfWeek weekday,
            LocalTime from,
            LocalTime to,
            int minutes,
            int places,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record Person(UUID account, String name) {}
}
