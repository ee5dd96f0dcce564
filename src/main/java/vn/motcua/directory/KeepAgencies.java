package vn.motcua.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/** Opens agencies, corrects their names, gives them a new place in the tree, and closes them. Dates are days in Vietnam. */
public interface KeepAgencies {

    /** A new agency below a superior, or at the top; it stands there from its first day. */
    Outcome<UUID> open(Opening opening, DirectoryKeeper by);

    /** Another superior from that day on (null: the top); what was true before stays. */
    Outcome<UUID> place(UUID agency, @Nullable UUID superior, LocalDate from, DirectoryKeeper by);

    /** The agency's last day, and who takes over its work. What stands below it stays below it until placed anew. */
    Outcome<UUID> close(UUID agency, LocalDate lastDay, @Nullable UUID successor, DirectoryKeeper by);

    /** Corrects the name or the kind; the journal keeps what was before, old papers keep what they say. */
    Outcome<UUID> rename(UUID agency, String name, AgencyKind kind, DirectoryKeeper by);

    /**
     * From now on the open work of an agency that ended lies with the one in charge of it today. Whoever keeps work moves
     * it in the same transaction. Twice is the same as once. Both agencies must be the keeper's.
     */
    Outcome<UUID> moveWork(UUID agency, UUID successor, DirectoryKeeper by);

    record Opening(
            String code,
            String name,
            AgencyKind kind,
            @Nullable UUID superior,
            LocalDate validFrom) {}
}
