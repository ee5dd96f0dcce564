package vn.motcua.printing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * What is printed differently without code: the wordings of an agency and the day each generation of forms begins. Takes
 * the permission to manage the directory, for the day of a generation everywhere. Every change is a line that stays.
 */
public interface KeepWordings {

    /** Characters a wording may have. */
    int LONGEST = 1_000;

    /** @param text null or blank to go back to the default */
    Outcome<Wording> word(UUID agency, Wording wording, @Nullable String text, Actor by);

    /** What holds for an agency, defaults included. */
    Outcome<Map<Wording, String>> of(UUID agency, Actor by);

    /** From that day on dossiers are printed by that circular. */
    Outcome<Circular> begin(Circular circular, LocalDate first, Actor by);

    /** The days in force, and since when they are known. */
    List<Beginning> beginnings();

    record Beginning(Circular circular, LocalDate first, Instant since) {}
}
