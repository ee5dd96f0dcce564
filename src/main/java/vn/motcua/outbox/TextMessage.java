package vn.motcua.outbox;

/** What the body of a parcel for the carriers {@code sms} and {@code zalo} says, as JSON; the number as ten digits. */
public record TextMessage(String to, String text) {}
