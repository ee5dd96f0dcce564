package vn.motcua.report;

/** Which agencies a report is about, seen from the one it names; the tree is that of the period's last day. */
public enum Scope {
    /** The agency itself. */
    ONE,
    /** The agency and everything below it. */
    TREE,
    /** Everything below the agency, without itself. */
    BELOW
}
