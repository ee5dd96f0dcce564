package vn.motcua.portal;

/** A life event with the link to its procedures. */
public record EventRow(String name, String href) {}
