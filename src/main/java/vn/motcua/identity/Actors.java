package vn.motcua.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * Resolves accounts to actors: roles, permissions and how far they reach today, delegations included. Answers are kept
 * for five seconds at most; a change made on this node holds at once, one made on another node within that time.
 */
public interface Actors {

    /** Empty when there is no such account or it is locked. */
    Optional<Actor> byAccount(UUID account);

    /** The operator of the machine: who the command line acts as. */
    Actor operator();
}
