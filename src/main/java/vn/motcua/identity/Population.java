package vn.motcua.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/**
 * What the population registry knows, shown for confirmation instead of asked again. Off where no registry is set. Every
 * look-up is written down with who asked and what for; nothing the registry says is kept here.
 */
public interface Population {

    boolean on();

    /**
     * A citizen asks only about themself, by the number that is vouched for; an officer about applicants, where they may
     * receive dossiers.
     *
     * @param purpose what it is needed for, at most 200 characters; never personal data
     */
    Outcome<Optional<Person>> find(String number, String purpose, Actor by);

    record Person(
            String number,
            String name,
            @Nullable LocalDate born,
            @Nullable String sex,
            @Nullable String nationality,
            @Nullable String ethnicity,
            @Nullable String residence) {}
}
