package vn.motcua.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;

/** Looks dossiers up. Every look-up is scoped by who asks: what the actor may not see is not found. */
public interface DossierQuery {

    int PAGE_SIZE = 50;
    int RELATED = 20;

    /**
     * Dossiers the actor may see.
     *
     * @param text  a code or its beginning, an identity or telephone number, or words of the owner's name without regard
     *              to accents; null or blank for all
     * @param group which of them
     * @param after key of the last row of the previous page, null for the first page
     */
    default Listing list(@Nullable String text, Group group, @Nullable String after, Actor by) {
        return list(text, group, InboxFilter.NONE, after, by);
    }

    /** The same, narrowed: a filter holds for the groups by due date, without a text. */
    Listing list(@Nullable String text, Group group, InboxFilter filter, @Nullable String after, Actor by);

    /**
     * The whole list that {@link #list} shows page by page, in flat memory. What moves meanwhile may be missed or come
     * twice.
     */
    default void each(@Nullable String text, Group group, Actor by, Consumer<DossierRow> taker) {
        each(text, group, InboxFilter.NONE, by, taker);
    }

    default void each(@Nullable String text, Group group, InboxFilter filter, Actor by, Consumer<DossierRow> taker) {
        String after = null;
        do {
            var page = list(text, group, filter, after, by);
            page.rows().forEach(taker);
            after = page.next();
        } while (after != null);
    }

    /** How many dossiers stand in each group for this actor; only the open groups are counted. */
    default Counts counts(Actor by) {
        return counts(Integer.MAX_VALUE, by);
    }

    /**
     * The same in one statement that counts no further than asked.
     *
     * @param most where counting stops: a group with more answers this number
     */
    Counts counts(int most, Actor by);

    /** What lies in the hands of these accounts, within the actor's reach; whoever holds nothing is left out. */
    Map<UUID, Load> loads(Set<UUID> accounts, String procedure, Actor by);

    /** Other dossiers of the same applicant within the actor's reach, the newest first; at most {@value #RELATED}. */
    List<DossierRow> related(DossierView found, Actor by);

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
        /** The clock stands still, or papers are missing before acceptance. */
        WAITING,
        /** Resolved, not yet in the applicant's hands. */
        TO_RETURN,
        /** In the hands of somebody of the actor's departments, the actor among them. */
        DEPARTMENT,
        /** At an approval the actor may give, in their own hands or in nobody's. */
        TO_SIGN,
        /** Filed online and not yet accepted, the longest waiting first: eight working hours are all there is. */
        ONLINE,
        /** Waiting for the applicant: papers, a supplement, a payment; {@link #WAITING} without what a rule paused. */
        APPLICANT,
        /** In the hands of colleagues who are away and for whom the actor stands in. */
        STANDING_IN,
        /** Resolved, promised for today or earlier, not yet in the applicant's hands. */
        RETURN_TODAY,
        /** The clock running and due after today, within two working days. */
        DUE_SOON,
        /**
         * Whose opinion is asked for: the actor's own, their department's or their agency's, and not given yet. The due
         * date of a row is the one of the answer.
         */
        CONSULTED,
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

    record Counts(
            long open,
            long mine,
            long toReceive,
            long dueToday,
            long overdue,
            long waiting,
            long toReturn,
            long department,
            long toSign,
            long online,
            long applicant,
            long returnToday,
            long dueSoon,
            long standingIn,
            long consulted) {

        public long of(Group group) {
            return switch (group) {
                case ALL, NOT_ACCEPTED -> throw new IllegalArgumentException("not counted");
                case OPEN -> open;
                case MINE -> mine;
                case TO_RECEIVE -> toReceive;
                case DUE_TODAY -> dueToday;
                case OVERDUE -> overdue;
                case WAITING -> waiting;
                case TO_RETURN -> toReturn;
                case DEPARTMENT -> department;
                case TO_SIGN -> toSign;
                case ONLINE -> online;
                case APPLICANT -> applicant;
                case STANDING_IN -> standingIn;
                case RETURN_TODAY -> returnToday;
                case DUE_SOON -> dueSoon;
                case CONSULTED -> consulted;
            };
        }
    }

    record Tracking(
            String code,
            Status status,
            String procedureCode,
            UUID receivingAgency,
            java.time.@Nullable Instant receivedAt,
            java.time.@Nullable Instant due) {}
}
