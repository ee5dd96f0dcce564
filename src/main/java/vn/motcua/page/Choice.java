package vn.motcua.page;

/** One entry of a select or a group of radio buttons: what is sent and what is read. */
public record Choice(String value, String label) {}
