package vn.motcua.audit;

import java.util.Arrays;
import java.util.UUID;

/**
 * One hash that stays true: line {@code seq} of the subject has it, today and always.
 *
 * @param hash 32 bytes
 */
public record Seal(UUID subject, int seq, byte[] hash) {

    public static final int HASH = 32;

    public Seal {
        if (hash.length != HASH) throw new IllegalArgumentException("a hash of " + hash.length + " bytes");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seal seal
                && seq == seal.seq
                && subject.equals(seal.subject)
                && Arrays.equals(hash, seal.hash);
    }

    @Override
    public int hashCode() {
        return 31 * subject.hashCode() + seq;
    }
}
