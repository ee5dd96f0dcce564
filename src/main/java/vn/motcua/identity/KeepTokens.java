package vn.motcua.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/**
 * API tokens of programs, sent as {@code Authorization: Bearer …}. A token acts as its account, with all of its roles or
 * some. Needs {@link Permission#ACCOUNT_MANAGE} over the account, as {@link KeepAccounts} has it.
 */
public interface KeepTokens {

    /** The one time the token itself is shown; only its hash is kept. */
    Outcome<Issued> issue(UUID account, String name, Set<Role> roles, Instant expires, Actor by);

    /** The token is worth nothing from now on. Twice is the same as once. */
    Outcome<UUID> revoke(UUID token, Actor by);

    /** The tokens of an account, the newest first; an account the actor may not manage is unknown to them. */
    Outcome<List<Token>> of(UUID account, Actor by);

    record Issued(UUID id, String token) {}

    record Token(
            UUID id,
            String name,
            Set<Role> roles,
            Instant created,
            Instant expires,
            @Nullable Instant revoked) {}
}
