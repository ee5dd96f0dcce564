package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Due;
import vn.motcua.procedure.ProcedureVersion;

/**
 * A dossier as whoever has its slip sees it: no name, number or address, nobody who worked on it, none of the words that
 * officers wrote but those asked of the applicant.
 *
 * @param procedure   the pinned version; null for an unknown code from a register
 * @param due         what the applicant was told last
 * @param explanation how it was counted; null before acceptance and where nothing can be counted
 * @param dueGiven    whether a register gave the due date
 * @param moments     what happened, in order
 * @param asked       what the applicant is asked for now
 * @param endedAt     when the result was there, or it ended without one
 */
public record Followed(
        String code,
        Status status,
        String procedureCode,
        @Nullable ProcedureVersion procedure,
        UUID receivingAgency,
        Instant filedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant originalDue,
        @Nullable Instant due,
        @Nullable Due explanation,
        boolean dueGiven,
        List<Moment> moments,
        @Nullable Asked asked,
        @Nullable Instant endedAt,
        @Nullable Instant returnedAt) {

    public Followed {
        moments = List.copyOf(moments);
    }

    /** Something that happened, as far as it matters to the applicant. */
    public record Moment(Action action, Instant at) {}

    /**
     * Papers or a payment that are waited for.
     *
     * @param papers names of the papers, as the procedure has them
     * @param reason what the officer wrote; null when erased
     */
    public record Asked(
            Action action,
            Instant at,
            List<String> papers,
            @Nullable String reason) {}
}
