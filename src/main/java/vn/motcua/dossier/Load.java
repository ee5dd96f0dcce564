package vn.motcua.dossier;

/**
 * What lies in an officer's hands.
 *
 * @param open    dossiers held
 * @param overdue those of them that are overdue, the clock running
 * @param alike   those of the procedure that is asked about
 */
public record Load(long open, long overdue, long alike) {

    public static final Load NOTHING = new Load(0, 0, 0);
}
