package vn.motcua.petition;

/** What a petition is about: the two classes of the law. */
public enum Matter {
    /** Hành vi hành chính: delay, trouble, what officers do wrongly or not at all. */
    CONDUCT,
    /** Quy định hành chính: a rule that is not reasonable, not lawful, not feasible. */
    RULE
}
