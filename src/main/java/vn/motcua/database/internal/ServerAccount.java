package vn.motcua.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.database.DatabaseProblem;

/**
 * As whom PostgreSQL runs, since it refuses to run as root: as ourselves when we are not root, else as another user
 * through {@code setpriv}, else in a user namespace of its own ({@code unshare -U}), where root's files stay reachable
 * without being root.
 */
sealed interface ServerAccount {

    /** We are an ordinary user. */
    record Ourselves() implements ServerAccount {}

    /** Root gives its rights up for another user's. */
    record OtherUser(int uid, int gid) implements ServerAccount {}

    /** Root keeps its files but none of its rights. */
    record Namespace() implements ServerAccount {}

    /** The account for a data directory: whoever owns it, or for a new one whoever can reach it. */
    static ServerAccount of(Path data, PostgresBinaries binaries) {
        try {
            if (!isRoot()) return new Ourselves();
            if (Files.exists(data)) {
                int uid = Trees.owner(data);
                if (uid == 0) return new Namespace();
                return new OtherUser(uid, (int) Files.getAttribute(data, "unix:gid", LinkOption.NOFOLLOW_LINKS));
            }
            var failures = new ArrayList<String>();
            for (var candidate : candidates()) {
                // Through a shell: setpriv itself still reaches everything, only what it starts does not.
                var probe = Program.run(candidate.command(
                        Path.of("/bin/sh"),
                        "-c",
                        "exec \"$0\" --version",
                        binaries.program("postgres").toString()));
                if (probe.succeeded()) return candidate;
                failures.add(probe.lastLine());
            }
            throw new DatabaseProblem(
                    DatabaseProblem.Kind.CANNOT_LEAVE_ROOT, data.toString(), String.join("; ", failures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() throws IOException {
        var self = Path.of("/proc/self");
        return Files.exists(self) && Trees.owner(self) == 0;
    }

    private static List<ServerAccount> candidates() throws IOException {
        var candidates = new ArrayList<ServerAccount>();
        try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
            users.map(line -> line.split(":", -1))
                    .filter(user -> user.length > 3 && (user[0].equals("postgres") || user[0].equals("nobody")))
                    .sorted((a, b) -> b[0].compareTo(a[0]))
                    .forEach(user ->
                            candidates.add(new OtherUser(Integer.parseInt(user[2]), Integer.parseInt(user[3]))));
        }
        candidates.add(new Namespace());
        return candidates;
    }

    default List<String> command(Path program, String... arguments) {
        var command = new ArrayList<>(
                switch (this) {
                    case Ourselves() -> List.<String>of();
                    case OtherUser(int uid, int gid) ->
                        List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs");
                    case Namespace() -> List.of("unshare", "-U");
                });
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Gives a file or an empty directory to this account. */
    default void own(Path path) {
        if (this instanceof OtherUser(int uid, int gid)) {
            try {
                for (var id : Map.of("unix:uid", uid, "unix:gid", gid).entrySet()) {
                    Files.setAttribute(path, id.getKey(), id.getValue(), LinkOption.NOFOLLOW_LINKS);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
