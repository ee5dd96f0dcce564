package vn.motcua.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.RosterPart;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** Looks at the queue. What takes no actor is public: numbers only. */
public interface QueueQuery {

    /** The agencies that give tickets. */
    List<WaitingHall> halls();

    /** The services of an agency by letter, closed ones too. */
    List<CounterService> services(UUID agency);

    Board board(UUID agency);

    /** Where a ticket stands; empty when the agency has none with that id. */
    Optional<Standing> standing(UUID agency, UUID ticket);

    /** What an officer at a counter sees today. */
    Outcome<Desk> desk(UUID agency, Actor by);

    /** Sectors of what is served at the counter where the actor sits today; empty while they sit nowhere. */
    Set<String> sectors(UUID agency, Actor by);

    /** One day in numbers; for those who serve there and those who read reports of it. */
    Outcome<Figures> figures(UUID agency, LocalDate day, Actor by);

    /** Who sits where today, and who of the roster does not. */
    Outcome<DayRoster> roster(UUID agency, Actor by);

    /** @param bookable whether times can be booked there */
    record WaitingHall(UUID agency, boolean bookable) {}

    /** @param ahead how many are called before it, -1 when it does not wait */
    record Standing(Ticket ticket, CounterService service, int ahead) {}

    /**
     * @param sitting  where the officer sits, null for nowhere
     * @param serving  the ticket called to that counter, null for none
     * @param waiting  in the order they will be called, of this counter, or of all while the officer sits nowhere
     * @param skipped  today, the last first
     * @param counters all counters, with who sits there
     */
    record Desk(
            @Nullable Sitting sitting,
            @Nullable Ticket serving,
            List<Ticket> waiting,
            int waitingCount,
            List<Ticket> skipped,
            List<CounterPlace> counters,
            List<CounterService> services) {

        /** Tickets listed at most. */
        public static final int LISTED = 30;
    }

    /** @param who name of who sits there, null while nobody does */
    record CounterPlace(
            int counter,
            @Nullable Sitting sitting,
            @Nullable String who,
            @Nullable String standsFor,
            List<String> letters) {}

    record DayRoster(LocalDate day, List<CounterPlace> counters, List<RosterLine> members) {}

    /** @param counter where they sit, null for nowhere; {@code replacedAt} where a reserve sits for them */
    record RosterLine(
            UUID officer,
            String name,
            RosterPart part,
            @Nullable Integer counter,
            @Nullable Integer replacedAt) {}
}
