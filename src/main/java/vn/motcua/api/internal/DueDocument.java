package vn.motcua.api.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Due;
import vn.motcua.shared.VietnameseTime;

/** A due date with its explanation, the same words as the command line has. */
@Schema(name = "DueDate")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DueDocument(
        OffsetDateTime due,
        OffsetDateTime start,
        LimitDocument limit,
        @Schema(description = "days that were counted") List<LocalDate> counted,
        List<SkippedDay> skipped,
        @Schema(description = "waits that moved it") List<CreditedWait> credits,

        @Schema(description = "by the legal limit; only for procedures") @Nullable
        OffsetDateTime legalDue) {

    @Schema(name = "Limit")
    record LimitDocument(@Schema(example = "working_days") String unit, int amount) {}

    @Schema(name = "SkippedDay")
    record SkippedDay(
            LocalDate date, @Schema(example = "weekend") String reason, String name) {}

    @Schema(name = "CreditedWait")
    record CreditedWait(
            OffsetDateTime from,
            OffsetDateTime to,

            @Schema(description = "days, or session minutes for limits in hours")
            long amount) {}

    static DueDocument of(Due due, @Nullable Due legal) {
        return new DueDocument(
                local(due.due()),
                local(due.start()),
                new LimitDocument(due.limit().unit().label(), due.limit().amount()),
                due.counted(),
                due.skipped().stream()
                        .map(day -> new SkippedDay(day.date(), day.reason().label(), day.name()))
                        .toList(),
                due.credits().stream()
                        .map(wait -> new CreditedWait(local(wait.from()), local(wait.to()), wait.amount()))
                        .toList(),
                legal == null ? null : local(legal.due()));
    }

    private static OffsetDateTime local(Instant instant) {
        return VietnameseTime.at(instant).toOffsetDateTime();
    }
}
