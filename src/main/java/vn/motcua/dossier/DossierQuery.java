package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;

/** Looks dossiers up. Every look-up is scoped by who asks: what the actor may not see is not found. */
public interface DossierQuery {

    int PAGE_SIZE = 50;

    /**
     * Dossiers the actor may see.
     *
     * @param text  a code or its beginning, an identity or telephone number, or words of the owner's name without regard
     *              to accents; null or blank for all
     * @param group which of them
     * @param after key of the last row of the previous page, null for the first page
     */
    Listing list(@Nullable String text, Group group, @Nullable String after, Actor by);

    /**
     * The whole list that {@link #list} shows page by page, in flat memory. What moves meanwhile may be missed or come
     * twice.
     */
    default void each(@Nullable String text, Group group, Actor by, Consumer<DossierRow> taker) {
        String after = null;
        do {
            var page = list(text, group, after, by);
            page.rows().forEach(taker);
            after = page.next();
        } while (after != null);
    }

    /** How many dossiers stand in each group for this actor; only the open groups are counted. */
    Counts counts(Actor by);

    Optional<DossierView> byCode(String code, Actor by);

    /** The state of a dossier in a few words, for whoever knows its code; nothing personal. */
    Optional<Tracking> track(String code);

    enum Group {
        /** Everything, newest first. */
        ALL,
        /** Open, by due date: the inbox of the actor's agencies. */
        OPEN,
        /** In the actor's own hands, by due date. */
        MINE,
        /** Filed and not yet accepted. */
        TO_RECEIVE,
        /** Open and due today or overdue, the clock running. */
        DUE_TODAY,
        /**
         * Open and due before today, the clock running: a limit in days is kept until the end of its last day. One in
         * hours that ran out today is still among {@link #DUE_TODAY}.
         */
        OVERDUE,
        WAITING,
        /** Resolved, not yet in the applicant's hands. */
        TO_RETURN,
        /**
         * Not accepted, newest first, at the agency that was to receive it: filed, asked for papers before acceptance or
         * refused before acceptance. Outside every total of a report.
         */
        NOT_ACCEPTED;

        /** Whether it is listed by due date, the most urgent first; else newest first. */
        public boolean byDue() {
            return this != ALL && this != NOT_ACCEPTED;
        }

        /** Whether {@link Counts} has its number. */
        public boolean counted() {
            return byDue();
        }
    }

    /** {@code next} is the key to ask for the next page with; null on the last. */
    record Listing(List<DossierRow> rows, @Nullable String next) {}

    record Counts(long open, long mine, long toReceive, long dueToday, long overdue, long waiting, long toReturn) {}

    record Tracking(
            String code,
            Status status,
            String procedureCode,
            UUID receivingAgency,
            java.time.@Nullable Instant receivedAt,
            java.time.@Nullable Instant due) {}
}
