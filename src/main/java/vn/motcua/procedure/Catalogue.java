package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks procedures up. Versions never change once published, so they are kept in memory. */
public interface Catalogue {

    /** The version in force on that date; the optional online-service suffix of a code ({@code .01}) is ignored. */
    Optional<ProcedureVersion> inForce(String code, LocalDate on);

    Optional<ProcedureVersion> version(UUID id);

    /** Whatever is known of the code, the newest version first. */
    List<ProcedureVersion> versions(String code);

    /** The versions in force on that date, by sector and name. */
    List<ProcedureVersion> all(LocalDate on);
}
