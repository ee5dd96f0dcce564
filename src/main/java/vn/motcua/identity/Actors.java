package vn.motcua.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * Finds out who asks. Answers are kept for five seconds at most; a change made on this node holds at once, one made on
 * another node within that time. Accounts that are locked are nobody.
 */
public interface Actors {

    /** The operator of the machine; the command line acts as it. */
    Actor operator();

    /** Who is signed in with the cookie's token; touches the session, so that it does not fall asleep. */
    Optional<Actor> ofSession(String token);

    /** The program that shows this API token. */
    Optional<Actor> ofToken(String token);

    Optional<Actor> byAccount(UUID account);

    /** By the name the account signs in with. */
    Optional<Actor> byUsername(String username);
}
