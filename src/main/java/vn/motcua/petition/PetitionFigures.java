package vn.motcua.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * What became of petitions at agencies in a period (forms II.05a/b as far as regulations §4.3 knows them, unconfirmed). Needs
 * REPORT_READ over the agency. A petition counts where it lay at the end of the period, under the class it then had. It counts
 * in the period when it was received in it, or before and was not ended when the period began. What was refused as no petition
 * or withdrawn counts apart: total = processed + in process.
 */
public interface PetitionFigures {

    /**
     * @param from  first day, in Vietnam
     * @param to    last day
     * @param below also what lies at agencies below
     * @param known as it was known then; null: now
     */
    record Question(
            UUID agency,
            boolean below,
            LocalDate from,
            LocalDate to,
            @Nullable Instant known) {}

    Outcome<Report> report(Question question, Actor by);

    /** Every petition the report counts, by code; number and list come from the same rows. */
    Outcome<List<Counted>> list(Question question, Actor by);

    record Report(Question question, Figures all, Figures conduct, Figures rule, List<OfAgency> agencies) {

        public Report {
            agencies = List.copyOf(agencies);
        }
    }

    record OfAgency(UUID agency, Figures all) {}

    /**
     * @param total       received + carried over, less what counts apart
     * @param received    new in the period
     * @param carriedOver received earlier and open when the period began
     * @param processed   answered by the end of the period
     * @param onTime      of them until the due date
     * @param late        of them after it
     * @param inTime      in process and not overdue at the end of the period
     * @param overdue     in process and overdue then
     * @param published   answers that were public at the end of the period
     * @param refused     counted apart
     * @param withdrawn   counted apart
     */
    record Figures(
            long total,
            long received,
            long carriedOver,
            long processed,
            long onTime,
            long late,
            long inTime,
            long overdue,
            long published,
            long refused,
            long withdrawn) {}

    /** Where a petition counts. */
    enum Part {
        ON_TIME,
        LATE,
        IN_TIME,
        OVERDUE,
        REFUSED,
        WITHDRAWN
    }

    /**
     * One petition as it counts.
     *
     * @param code  empty where the actor may not see that there is this petition
     * @param ended when it was answered, refused or withdrawn, null while it is open
     */
    record Counted(
            UUID id,
            String code,
            UUID agency,
            Matter matter,
            Status status,
            Instant received,
            Instant due,
            @Nullable Instant ended,
            boolean carriedOver,
            boolean published,
            Part part) {}
}
