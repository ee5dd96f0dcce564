package vn.motcua.queue;

/** What the queue's journal tells. */
public enum QueueAction {
    /** By the holder, at the kiosk. */
    TAKE,
    /** By an officer, for somebody. */
    GIVE,
    /** Somebody came for a booked time. */
    ARRIVE,
    CALL,
    RECALL,
    SKIP,
    TRANSFER,
    FINISH,
    /** A dossier began with the ticket. */
    BEGIN,
    OPEN_COUNTER,
    CLOSE_COUNTER,
    KEEP_SERVICE,
    CLOSE_SERVICE,
    BOOK,
    CANCEL_BOOKING
}
