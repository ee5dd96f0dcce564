package vn.motcua.database.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;
import vn.motcua.database.DatabaseProblem;

/** The programs of PostgreSQL, unpacked once per version from the jar on the class path. */
record PostgresBinaries(Path directory) {

    /** Major version of the data directories these programs read. */
    static final String MAJOR = "18";

    private static final String VERSION = "18.6.0";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    /** Unpacks below the given directory unless that is done; a half-unpacked copy is never used. */
    static PostgresBinaries below(Path parent) {
        var directory = parent.resolve("programs-" + VERSION);
        if (Files.isDirectory(directory)) return new PostgresBinaries(directory);
        LOG.info("Unpacking PostgreSQL {} into {}", VERSION, directory);
        var unfinished = parent.resolve("programs.new");
        try (var archive = archive()) {
            Trees.delete(unfinished);
            unpack(archive, unfinished);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PostgresBinaries(directory);
    }

    private static InputStream archive() {
        var system = System.getProperty("os.name");
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name = switch (machine) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
            default -> "";
        };
        var archive =
                system.equals("Linux") && !name.isEmpty() ? PostgresBinaries.class.getResourceAsStream(name) : null;
        if (archive == null) throw new DatabaseProblem(DatabaseProblem.Kind.NO_BINARIES, system, machine);
        return archive;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        Files.createDirectories(target);
        Trees.permit(target, "rwxr-xr-x");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) throw new IOException("Entry outside the archive: " + entry.getName());
                if (needed(entry)) unpack(tar, entry, path);
            }
        }
    }

    private static boolean needed(TarArchiveEntry entry) {
        var name = entry.getName();
        return !name.endsWith(".a") && !name.contains("/pkgconfig") && !name.startsWith("include");
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Trees.permit(path, "rwxr-xr-x");
            return;
        }
        var parent = path.getParent();
        if (parent != null) Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
