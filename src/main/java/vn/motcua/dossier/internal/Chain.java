package vn.motcua.dossier.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * Chains the journal lines of a dossier: each hash covers the previous one and every column of its line. The first
 * line's hash covers the dossier's code too; the code is appended last, because the statement that files a dossier
 * allocates it.
 */
final class Chain {

    /** What stands before the first line. */
    static final byte[] START = new byte[0];

    private static final SecureRandom SALTS = new SecureRandom();

    private Chain() {}

    static byte[] hash(byte[] previous, Line line) {
        return sha256(previous, content(line));
    }

    static byte[] firstHash(Line line, String code) {
        return sha256(content(line), code.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of a line, one field a line in a fixed order; the detail stands last, as it was written. */
    static byte[] content(Line line) {
        var text = new StringBuilder(256)
                .append(line.dossier())
                .append('\n')
                .append(line.seq())
                .append('\n')
                .append(line.action())
                .append('\n')
                .append(line.status())
                .append('\n')
                .append(line.actor())
                .append('\n')
                .append(micros(line.at()))
                .append('\n')
                .append(micros(line.recorded()))
                .append('\n')
                .append(line.request())
                .append('\n')
                .append(line.requestSum())
                .append('\n');
        if (line.noteSum() != null) text.append(HexFormat.of().formatHex(line.noteSum()));
        text.append('\n');
        if (line.detail() != null) text.append(line.detail());
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] noteSum(byte[] salt, String body) {
        return sha256(salt, body.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] salt() {
        var salt = new byte[16];
        SALTS.nextBytes(salt);
        return salt;
    }

    /** The first eight bytes of a SHA-256: enough to tell another body from a retry. */
    static long sum(String text) {
        return ByteBuffer.wrap(sha256(START, text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static byte[] sha256(byte[] first, byte[] second) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
