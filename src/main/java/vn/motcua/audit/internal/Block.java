package vn.motcua.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Seal;

/**
 * A block of seals as it lies in the file, big-endian: the mark {@code MCSEAL1\n}, number from 1, when it was made and
 * until when everything is sealed (microseconds since 1970; {@code Long.MIN_VALUE}: nothing is yet), number of seals
 * (4 bytes), digest of the block before it; then 52 bytes a seal (subject, seq, hash); then the number of seals again, so
 * that a file can be read from its end, and the SHA-256 of all of that.
 *
 * @param covered everything recorded until then is sealed in this block or before it; null before the first whole round
 */
record Block(long number, Instant made, @Nullable Instant covered, byte[] previous, List<Seal> seals, byte[] digest) {

    /** So that one block, and with it the memory of a round, stays at half a megabyte. */
    static final int MOST = 10_000;

    static final byte[] MARK = "MCSEAL1\n".getBytes(StandardCharsets.US_ASCII);
    static final int HEADER = MARK.length + 8 + 8 + 8 + 4 + Seal.HASH;
    static final int SEAL = 16 + 4 + Seal.HASH;
    static final int TRAILER = 4 + Seal.HASH;
    static final byte[] BEFORE_FIRST = new byte[Seal.HASH];

    private static final int COUNT_AT = MARK.length + 24;

    static int length(int count) {
        return HEADER + count * SEAL + TRAILER;
    }

    int length() {
        return length(seals.size());
    }

    /** What it is written down as on paper. */
    String name() {
        return HexFormat.of().formatHex(digest);
    }

    boolean follows(@Nullable Block before) {
        return before == null
                ? number == 1 && Arrays.equals(previous, BEFORE_FIRST)
                : number == before.number + 1 && Arrays.equals(previous, before.digest);
    }

    /** The bytes of the block that comes after {@code before}. */
    static ByteBuffer write(@Nullable Block before, Instant made, @Nullable Instant covered, List<Seal> seals) {
        var bytes = ByteBuffer.allocate(length(seals.size()));
        bytes.put(MARK)
                .putLong(before == null ? 1 : before.number + 1)
                .putLong(micros(made))
                .putLong(covered == null ? Long.MIN_VALUE : micros(covered))
                .putInt(seals.size())
                .put(before == null ? BEFORE_FIRST : before.digest);
        for (var seal : seals) {
            bytes.putLong(seal.subject().getMostSignificantBits())
                    .putLong(seal.subject().getLeastSignificantBits())
                    .putInt(seal.seq())
                    .put(seal.hash());
        }
        bytes.putInt(seals.size());
        return bytes.put(sha256(bytes.array(), 0, bytes.position())).flip();
    }

    /** The block that begins where the bytes do; null when none does, or not a sound one. */
    static @Nullable Block read(ByteBuffer bytes) {
        int count = count(bytes);
        if (count < 0 || bytes.remaining() < length(count)) return null;
        int start = bytes.arrayOffset() + bytes.position();
        int covering = length(count) - Seal.HASH;
        var digest = Arrays.copyOfRange(bytes.array(), start + covering, start + covering + Seal.HASH);
        if (!Arrays.equals(digest, sha256(bytes.array(), start, covering))) return null;
        var from = bytes.duplicate().position(bytes.position() + MARK.length);
        long number = from.getLong();
        long made = from.getLong();
        long covered = from.getLong();
        from.getInt();
        var previous = hash(from);
        var seals = new ArrayList<Seal>(count);
        for (int i = 0; i < count; i++) {
            seals.add(new Seal(new UUID(from.getLong(), from.getLong()), from.getInt(), hash(from)));
        }
        return new Block(
                number, instant(made), covered == Long.MIN_VALUE ? null : instant(covered), previous, seals, digest);
    }

    /** How many seals the block says it holds that begins here; -1 when no block begins here. */
    static int count(ByteBuffer bytes) {
        int position = bytes.position();
        if (bytes.remaining() < HEADER) return -1;
        if (!bytes.slice(position, MARK.length).equals(ByteBuffer.wrap(MARK))) return -1;
        int count = bytes.getInt(position + COUNT_AT);
        return count > MOST ? -1 : count;
    }

    private static byte[] hash(ByteBuffer from) {
        var hash = new byte[Seal.HASH];
        from.get(hash);
        return hash;
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static byte[] sha256(byte[] bytes, int offset, int length) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, offset, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
