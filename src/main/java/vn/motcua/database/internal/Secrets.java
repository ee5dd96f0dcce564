package vn.motcua.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The generated passwords of the embedded server, kept in a file only the owner of the directory can read. */
record Secrets(String superuser, String migrator, String app) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets in(Path file) {
        if (!Files.exists(file)) {
            Trees.writePrivately(
                    file, "superuser=%s%nmigrator=%s%napp=%s%n".formatted(password(), password(), password()));
        }
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Secrets(kept.getProperty("superuser"), kept.getProperty("migrator"), kept.getProperty("app"));
    }

    private static String password() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Never prints what it keeps. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
