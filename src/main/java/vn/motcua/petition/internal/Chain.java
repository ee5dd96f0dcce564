package vn.motcua.petition.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** Chains the lines of a petition's journal: each hash covers the one before it and every column of its line. */
final class Chain {

    static final byte[] START = new byte[0];

    private static final SecureRandom SALTS = new SecureRandom();

    private Chain() {}

    static byte[] hash(byte[] before, Line line) {
        var words = line.wordsSum() == null ? "" : HexFormat.of().formatHex(line.wordsSum());
        var content = String.join(
                "\n",
                line.petition().toString(),
                Integer.toString(line.seq()),
                line.action().name(),
                line.actor().toString(),
                micros(line.at()),
                micros(line.recorded()),
                line.request().toString(),
                HexFormat.of().formatHex(line.requestSum()),
                line.status().name(),
                line.agency().toString(),
                line.matter().name(),
                micros(line.due()),
                words,
                line.detail());
        return sha256(before, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sum(byte[] salt, String text) {
        return sha256(salt, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] salt() {
        var salt = new byte[16];
        SALTS.nextBytes(salt);
        return salt;
    }

    private static String micros(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
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
