package vn.motcua.outbox;

/** What the body of a parcel for the carrier {@code email} says, as JSON. */
public record Mail(String to, String subject, String text) {}
