package vn.motcua.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be carried out of the program.
 *
 * @param key       what it is about, unique for good: a parcel with the same key again is the same parcel
 * @param carrier   {@link Carrier#name()}
 * @param about     for whoever looks after dead letters; never personal data
 * @param body      what the carrier reads; erased once it is delivered
 * @param notBefore earliest instant it leaves, null: at once
 * @param notAfter  from then on it is dropped instead of sent, null: never
 */
public record Parcel(
        String key,
        String carrier,
        String about,
        String body,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter) {

    public Parcel(String key, String carrier, String about, String body) {
        this(key, carrier, about, body, null, null);
    }
}
