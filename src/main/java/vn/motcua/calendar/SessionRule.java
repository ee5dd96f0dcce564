package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One session of one weekday, for as long as it holds.
 *
 * @param hours     null when the agency is closed that weekday although others are open
 * @param validFrom first day it holds
 * @param validTo   last day it holds, null while it does
 */
public record SessionRule(
        DayOfWeek weekday,
        @Nullable Hours hours,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }
}
