package vn.motcua.identity;

import java.util.UUID;

/** What an account still has in hand; whoever keeps work answers. An account is closed with empty hands only. */
public interface HeldWork {

    /** How much work lies with the account now. */
    long heldBy(UUID account);
}
