package vn.motcua.shared;

/**
 * Names one reason for a refusal. Each module keeps its reasons in one enum; the sentence people read stands in the
 * message bundles under {@link #key()}, in Vietnamese and in English, and a test finds the missing ones.
 */
public interface RefusalCode {

    String name();

    Kind kind();

    /** Key of the sentence in the message bundles, for example {@code refusal.dossier.MOVE_NOT_ALLOWED}. */
    String key();

    /** What sort of refusal this is; the faces derive status and exit codes from it. */
    enum Kind {
        /** The request itself cannot be read or is out of range. */
        INVALID,
        /** A rule forbids it now. */
        RULE,
        /** It does not exist, or this actor may not see it. */
        MISSING,
        /** It changed since the caller looked. */
        STALE,
        /** The actor may see it but may not do this. */
        FORBIDDEN
    }
}
