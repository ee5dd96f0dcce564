package vn.motcua.remotehelp;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours that an agency offers, one helper's, dated.
 *
 * @param helper    account of the official who helps
 * @param link      address of the helper's own meeting room, https
 * @param weekday   null: every working day
 * @param from      start of the first hour of a day, in Vietnam
 * @param to        by when the last one has ended
 * @param minutes   length of an hour that is booked: 15, 20, 30, 45 or 60
 * @param places    people who may book the same hour
 * @param validTo   last day, null while nobody said so
 * @param withdrawn null while it stands
 */
public record Offer(
        UUID id,
        UUID agency,
        UUID helper,
        String link,
        @Nullable DayOfWeek weekday,
        LocalTime from,
        LocalTime to,
        int minutes,
        int places,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant withdrawn) {

    /** Whether its dates and its weekday allow that day; days off are the calendar's. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && (validTo == null || !day.isAfter(validTo))
                && (weekday == null || weekday == day.getDayOfWeek());
    }
}
