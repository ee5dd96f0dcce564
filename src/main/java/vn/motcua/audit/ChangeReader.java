package vn.motcua.audit;

import java.util.Set;
import java.util.UUID;

/**
 * Who wants to read the journals of changes. This module lies below the one that knows people and permissions, so it asks
 * only what it needs; {@code identity.Actor} answers it.
 */
public interface ChangeReader {

    boolean readsAllChanges();

    /** The agencies whose changes may be read, where not all may. */
    Set<UUID> readsChangesOf();
}
