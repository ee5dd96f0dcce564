package vn.motcua.desk;

/** What is said quietly after a draft was saved. */
public record DraftKept(String sentence) {}
