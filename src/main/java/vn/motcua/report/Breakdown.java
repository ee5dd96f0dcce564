package vn.motcua.report;

/**
 * By what a report is split into rows. The rows of every breakdown add up to the total, but for months: each is a period
 * of its own with its own carry-over, never added up.
 */
public enum Breakdown {
    SECTOR,
    PROCEDURE,
    AGENCY,
    MONTH,
    /** By the label of the online level as it came; the key of dossiers not received online is empty. */
    LEVEL
}
