package vn.motcua.identity;

import java.util.Optional;
import java.util.UUID;

/** Resolves accounts to actors: roles, permissions and how far they reach today, delegations included. */
public interface Actors {

    /** Empty when there is no such account or it is closed. At most seconds behind the database. */
    Optional<Actor> byAccount(UUID account);

    /** The operator of the machine: who the command line acts as. */
    Actor operator();
}
