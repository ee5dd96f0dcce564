package vn.motcua.outbox;

/** How one try ended. Reasons name a status or an error, never a person. */
public sealed interface Delivery {

    record Delivered() implements Delivery {}

    /** This parcel not now; others may pass. */
    record Later(String why) implements Delivery {}

    /** The receiver cannot be reached at all, whatever the parcel. */
    record Unreachable(String why) implements Delivery {}

    /** It will never be taken as it is. */
    record Never(String why) implements Delivery {}
}
