package vn.motcua.outbox;

/** Sends at once what would be sent within seconds, for the operator of the machine. */
public interface SendOut {

    /** Offers everything that is due to its carrier; done when all of it was tried. */
    void now();
}
