package vn.motcua.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role somebody has.
 *
 * @param agency    where, null for everywhere
 * @param below     also at everything below the agency, as the tree is when they ask
 * @param validFrom first day, in Vietnam
 * @param validTo   last day, null while it lasts
 */
public record GrantedRole(
        Role role,
        @Nullable UUID agency,
        boolean below,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** At one agency, without an end. */
    public static GrantedRole at(Role role, UUID agency, LocalDate from) {
        return new GrantedRole(role, agency, false, from, null);
    }

    /** At an agency and everything below it, without an end. */
    public static GrantedRole below(Role role, UUID agency, LocalDate from) {
        return new GrantedRole(role, agency, true, from, null);
    }

    /** Everywhere, without an end. */
    public static GrantedRole everywhere(Role role, LocalDate from) {
        return new GrantedRole(role, null, false, from, null);
    }

    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }
}
