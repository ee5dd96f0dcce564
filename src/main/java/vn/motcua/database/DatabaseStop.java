package vn.motcua.database;

import vn.motcua.database.internal.EmbeddedPostgres;

/** Ends the embedded database from outside. */
public final class DatabaseStop {

    private DatabaseStop() {}

    /** Stops an embedded database that no process uses any more; answers whether one was running. */
    public static boolean leftover(Home home) {
        return EmbeddedPostgres.stopUnused(home);
    }
}
