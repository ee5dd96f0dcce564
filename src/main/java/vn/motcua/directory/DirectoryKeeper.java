package vn.motcua.directory;

import java.util.UUID;

/**
 * Who wants to change the directory. This module lies below the one that knows people and permissions, so it asks only
 * what it needs; {@code identity.Actor} answers it.
 */
public interface DirectoryKeeper {

    /** The account the journal names. */
    UUID account();

    /** Whether this agency, its people and what stands below it may be changed. */
    boolean keepsDirectoryOf(UUID agency);

    /** Whether the whole tree may be changed: new tops, imports. */
    boolean keepsWholeDirectory();
}
