package vn.motcua.dossier;

import java.util.UUID;

/**
 * Where parts (hồ sơ thành phần) stand in the facts figures are made of. A citizen's dossier counts once, so a part stands
 * under its agency's id as UUID version 8: no agency has one, and no figure of an agency finds it. Asking for these ids
 * gives the figures of parts by the same query. All other keys are UUID version 7 (shared.Ids).
 */
public final class CountedApart {

    private static final long VERSION = 0xf000L;

    private CountedApart() {}

    /** The key under which an agency's parts stand. */
    public static UUID of(UUID agency) {
        return new UUID(agency.getMostSignificantBits() & ~VERSION | 0x8000L, agency.getLeastSignificantBits());
    }

    /** The agency whose parts stand under that key. */
    public static UUID agency(UUID key) {
        return new UUID(key.getMostSignificantBits() & ~VERSION | 0x7000L, key.getLeastSignificantBits());
    }
}
