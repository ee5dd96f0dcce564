package vn.motcua.queue;

/** Where a ticket stands. */
public enum TicketState {
    WAITING,
    /** Called to a counter, and served there until it is finished. */
    CALLED,
    /** Called and nobody came; it can be called again while the day lasts. */
    SKIPPED,
    DONE
}
