package vn.motcua.report;

/** At which of a dossier's agencies it counts: one-stop figures at the receiving one, form 06 at the competent one. */
public enum CountedAt {
    RECEIVING,
    COMPETENT
}
