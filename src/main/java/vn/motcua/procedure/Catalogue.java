package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Looks procedures up. The content of a version never changes once it is in force, so versions are kept in memory;
 * answers are at most a second behind the database. Every look-up by code takes {@link #baseCode any spelling} of it.
 */
public interface Catalogue {

    /** {@code 1.000894}, then an online-service suffix {@code .01} or a local one {@code .000.00.00.H49}. */
    Pattern SPELLING =
            Pattern.compile("(\\d\\.\\d{6})(\\.\\d{1,3})?(\\.000\\.00\\.00\\.[A-Za-z]\\d{2}(\\.\\d{1,3})*)?");

    /** The version in force on that date. */
    Optional<ProcedureVersion> inForce(String code, LocalDate on);

    Optional<ProcedureVersion> version(UUID id);

    /** Whatever is known of the code, the newest version first. */
    List<ProcedureVersion> versions(String code);

    /** The versions in force on that date, by sector and name, sorted the Vietnamese way. */
    List<ProcedureVersion> all(LocalDate on);

    /**
     * The national code inside whatever people write: {@code 1.000894.01} and {@code 1.000894.000.00.00.H49} are
     * {@code 1.000894}. Empty when it is no procedure code at all.
     */
    static Optional<String> baseCode(String written) {
        var matched = SPELLING.matcher(written.strip());
        return matched.matches() ? Optional.of(matched.group(1)) : Optional.empty();
    }
}
