package vn.motcua.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks agencies up. Answers come from memory and are at most a second behind the database. */
public interface Agencies {

    Optional<Agency> byId(UUID id);

    Optional<Agency> byCode(String code);

    /** Every agency ever known, by code. */
    List<Agency> all();

    /**
     * The agency and everything below it by the places that hold on that date. A superior that has ended keeps what
     * stood below it until a later place says otherwise.
     */
    Set<UUID> tree(UUID agency, LocalDate on);

    /** Where the agency's work goes on that date: itself while it exists, else its successors' last. */
    Agency inCharge(UUID agency, LocalDate on);

    /** Where the agency's open work lies: itself until {@link KeepAgencies#moveWork}, from then on its successor. */
    default UUID workAt(UUID agency) {
        return agency; // a directory in which nothing ever ends
    }

    /** Moves with every change of the directory: what was computed from the same number still holds. */
    default long revision() {
        return 0; // a directory that never changes
    }
}
