package vn.motcua.database;

/**
 * Tells a database that is away from a defect of the program. Whoever is told so answers that the service is not
 * available now; the log says once that the database went and once that it is back.
 */
public interface Outages {

    /** A request bears it once its outage was noticed, so that nothing asks the database again on its behalf. */
    String MARK = "motcua.outage";

    /** When to come again, in seconds. */
    int RETRY_AFTER = 5;

    /** Whether the failure came about because the database cannot be reached; that is then known and logged. */
    boolean caused(Throwable failure);
}
