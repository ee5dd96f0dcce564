package vn.motcua.dossier.internal;

/** The heaps in which open dossiers lie at an agency; the column desk counts them from 1 in this order. */
enum Desk {
    TO_RECEIVE,
    RUNNING,
    /** For the applicant: papers, a supplement, a payment. */
    WAITING,
    TO_RETURN,
    PAUSED;

    int number() {
        return ordinal() + 1;
    }

    static Desk of(int number) {
        return values()[number - 1];
    }
}
