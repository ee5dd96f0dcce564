package vn.motcua.outbox;

import java.util.UUID;

/**
 * Carries parcels to one kind of receiver. Called outside transactions, by several threads and nodes at once. One call
 * takes at most {@value #LONGEST_SECONDS} seconds.
 */
public interface Carrier {

    int LONGEST_SECONDS = 30;

    /** One lower-case word; parcels name it. */
    String name();

    /** Whether it is set up at all. Asked often. */
    boolean open();

    /**
     * @param id the same for every try of the same parcel; passed on so that the receiver can tell
     */
    Delivery carry(UUID id, String body);
}
