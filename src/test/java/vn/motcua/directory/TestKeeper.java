package vn.motcua.directory;

import java.util.Set;
import java.util.UUID;

/** May change the whole directory, or only some agencies. */
public record TestKeeper(UUID account, boolean keepsWholeDirectory, Set<UUID> agencies) implements DirectoryKeeper {

    public static final TestKeeper WHOLE = new TestKeeper(new UUID(0, 1), true, Set.of());

    public static TestKeeper of(UUID... agencies) {
        return new TestKeeper(new UUID(0, 2), false, Set.of(agencies));
    }

    @Override
    public boolean keepsDirectoryOf(UUID agency) {
        return keepsWholeDirectory || agencies.contains(agency);
    }
}
