package vn.motcua.outbox;

import java.util.UUID;

/**
 * Who wants to look after what could not be sent. This module lies below the one that knows people and permissions, so it
 * asks only what it needs; {@code identity.Actor} answers it.
 */
public interface OutboxKeeper {

    /** The account an act is written down under. */
    UUID account();

    boolean keepsOutbox();
}
