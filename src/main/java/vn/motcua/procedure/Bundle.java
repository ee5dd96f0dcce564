package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundle of procedures that a citizen files as one (gói liên thông, regulations §1.7).
 *
 * @param code      letters, digits and dashes
 * @param validFrom first day in force; a later document of the same code takes its place
 * @param validTo   last day in force, null while it is
 * @param procedure code of the lead: its limits are the appointment the citizen gets
 * @param parts     in order; at least one
 * @param notes     what is not confirmed or deserves a remark; shown to those who keep the catalogue
 */
public record Bundle(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String name,
        String procedure,
        List<Part> parts,
        List<String> notes) {

    public Bundle {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    /** Whether the procedure is its lead or one of its parts. */
    public boolean holds(String code) {
        return procedure.equals(code)
                || parts.stream().anyMatch(part -> part.procedure().equals(code));
    }

    /**
     * @param executor who decides on it, as people read it; empty: the agency that receives the bundle
     * @param after    number of an earlier part, from 1, whose result it waits for; null: it begins with the lead
     */
    public record Part(
            String procedure, String executor, @Nullable Integer after) {}
}
