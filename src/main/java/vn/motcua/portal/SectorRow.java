package vn.motcua.portal;

/** A sector with the link to its procedures. */
public record SectorRow(String code, String name, int procedures, String href) {}
