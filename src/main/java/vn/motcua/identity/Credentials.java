package vn.motcua.identity;

import java.util.Optional;
import java.util.UUID;

/** Finds out who asks by what they show. Kept and forgotten like {@link Actors}; who is locked is nobody. */
public interface Credentials {

    /** Who is signed in with the cookie's token; touches the session, so that it does not fall asleep. */
    Optional<Actor> ofSession(String token);

    /** Whether that session may do nothing but change the password, because somebody else set it. */
    boolean passwordDue(String token);

    /** The program that shows this API token. */
    Optional<Actor> ofToken(String token);

    /** By the name the account signs in with; for the operator of the machine, never for a face. */
    Optional<Actor> ofUsername(String username);

    /** The account of that name, also one that is locked; for the operator of the machine, never for a face. */
    Optional<UUID> accountOf(String username);
}
