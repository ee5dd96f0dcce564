package vn.motcua.identity;

import java.util.Set;
import java.util.UUID;
import vn.motcua.shared.Outcome;

/**
 * Lets those who receive and appraise at an agency that ended go on at its successor, in the same posts and roles, from
 * today. Heads, leaders and administrators are appointed anew: nobody comes to lead by a merger of offices.
 */
public interface Seats {

    /**
     * Needs {@link Permission#ACCOUNT_MANAGE} and {@link Permission#DIRECTORY_MANAGE} at both. Who has a seat already keeps
     * it as it is.
     *
     * @return the accounts that have a seat at the successor by this
     */
    Outcome<Set<UUID>> move(UUID from, UUID to, Actor by);
}
