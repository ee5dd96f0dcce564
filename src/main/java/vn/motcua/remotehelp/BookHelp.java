package vn.motcua.remotehelp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** An hour of remote help, for whoever has an account. Which hours are free is public, who helps and where is not. */
public interface BookHelp {

    /** Days ahead an hour can be booked. */
    int DAYS_AHEAD = 30;

    /** Characters of what one writes about the matter. */
    int MOST_WORDS = 1_000;

    /** Agencies that offer hours on some day to come, by code. */
    List<UUID> agencies();

    /**
     * Hours still to come, the next first, full ones too.
     *
     * @param from first day
     * @param days how many, at most {@link #DAYS_AHEAD}; what lies further ahead than that from today is not listed
     */
    Outcome<List<Hour>> hours(UUID agency, LocalDate from, int days);

    /**
     * Needs {@code DOSSIER_FILE}. Whoever books is told at once, on the day before and an hour before.
     *
     * @param procedure code, null for none in particular
     * @param words     what it is about, in the citizen's own words; only the helper's agency reads them
     */
    Outcome<HelpHour> book(
            UUID offer, Instant starts, @Nullable String procedure, String words, UUID request, Actor by);

    /** One's own, as long as it has not begun; the place is free again and the helper is told. */
    Outcome<HelpHour> cancel(UUID booking, UUID request, Actor by);

    /** One's own, the latest first, those of the last year too. */
    List<HelpHour> mine(Actor by);

    /** @param free places that nobody booked */
    record Hour(UUID offer, Instant starts, Instant ends, int free) {}
}
