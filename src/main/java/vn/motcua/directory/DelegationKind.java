package vn.motcua.directory;

/** What one officer lets another do in their place. */
public enum DelegationKind {
    RECEIVING,
    PROCESSING,
    APPROVING
}
