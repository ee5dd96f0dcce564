package vn.motcua.directory;

import java.util.UUID;

/**
 * What an officer still has in hand; whoever keeps work of officers answers. An officer who leaves must hand it on first.
 */
public interface OfficerTies {

    /** How much work of this agency the officer holds now. */
    long heldBy(UUID officer, UUID agency);
}
