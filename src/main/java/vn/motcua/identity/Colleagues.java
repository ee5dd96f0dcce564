package vn.motcua.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who works where, as far as work can be given to them. */
public interface Colleagues {

    /** Those with a role of their own at this very agency today, by name; nobody who is locked. At most 500. */
    List<Actor> at(UUID agency);

    /**
     * The accounts of whoever is in a department with this account today, itself among them; empty when it is in none.
     * Kept for half a minute.
     */
    Set<UUID> ofDepartment(UUID account);

    /** The departments the account's officer is in today. Kept for half a minute. */
    default Set<UUID> departmentsOf(UUID account) {
        return Set.of(); // where there are none
    }

    /** By the name somebody signs in with, without regard to case; empty when there is none or it is locked. */
    Optional<Actor> named(String username);
}
