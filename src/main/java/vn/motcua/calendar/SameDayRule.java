package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The latest time of day (15:00) at which a same-day dossier is still due that day, for as long as it holds. */
public record SameDayRule(
        LocalTime latest, LocalDate validFrom, @Nullable LocalDate validTo) {}
