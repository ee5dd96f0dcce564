package vn.motcua.shared;

/** What a use case answers: it was done, or it was refused and nothing changed. */
public sealed interface Outcome<T> {

    /** The command is committed. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Nothing changed; the refusal says why. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(RefusalCode code, Object... values) {
        return new Refused<>(Refusal.of(code, values));
    }
}
