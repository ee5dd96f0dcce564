package vn.motcua.file.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One sweep over a directory of files. A file is set aside under another name before it is removed, and looked at once
 * more there: whoever put or found it in the meantime has made it young, and it goes back; whoever comes later takes it
 * back or does not find it. So nothing that was answered as kept is removed, whatever happens at the same time, and a
 * crash in between leaves a file that the next sweep, or the next reader, takes up.
 */
final class Sweep {

    private static final String ASIDE = ".aside";
    private static final int AT_ONCE = 1_000;
    private static final int NAME = 64;

    private final Path directory;
    private final Instant since;
    private final UnaryOperator<Set<String>> referenced;
    private final Map<String, Path> old = new HashMap<>();
    private long removed;

    Sweep(Path directory, Instant since, UnaryOperator<Set<String>> referenced) {
        this.directory = directory;
        this.since = since;
        this.referenced = referenced;
    }

    static Path aside(Path place) {
        return place.resolveSibling(place.getFileName() + ASIDE);
    }

    long run() throws IOException {
        if (!Files.isDirectory(directory)) return 0;
        try (var outer = Files.newDirectoryStream(directory, "[0-9a-f][0-9a-f]")) {
            for (var first : outer) {
                try (var inner = Files.newDirectoryStream(first, "[0-9a-f][0-9a-f]")) {
                    for (var second : inner) look(second);
                }
            }
        }
        remove();
        return removed;
    }

    private void look(Path level) throws IOException {
        try (var files = Files.newDirectoryStream(level)) {
            for (var file : files) {
                var name = String.valueOf(file.getFileName());
                if (name.length() < NAME || !old(file)) continue;
                old.put(name.substring(0, NAME), file.resolveSibling(name.substring(0, NAME)));
                if (old.size() == AT_ONCE) remove();
            }
        }
    }

    private void remove() throws IOException {
        if (old.isEmpty()) return;
        var needed = new HashSet<>(referenced.apply(Set.copyOf(old.keySet())));
        for (var file : old.entrySet()) {
            if (needed.contains(file.getKey())) moved(aside(file.getValue()), file.getValue());
            else remove(file.getValue());
        }
        old.clear();
    }

    private void remove(Path place) throws IOException {
        var aside = aside(place);
        moved(place, aside);
        try {
            if (!old(aside)) moved(aside, place);
            else if (Files.deleteIfExists(aside)) removed++;
        } catch (NoSuchFileException taken) {
            // somebody took it back
        }
    }

    private static void moved(Path from, Path to) throws IOException {
        try {
            if (Files.exists(from)) Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException taken) {
            // somebody else was quicker
        }
    }

    private boolean old(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(since);
    }
}
