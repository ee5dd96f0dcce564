package vn.motcua.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where accounts are reached, for whoever sends them something; only what its owner has proven. */
public interface Contacts {

    /** Whoever has no proven contact is left out. */
    Map<UUID, Reachable> of(Collection<UUID> accounts);

    record Reachable(@Nullable String email, @Nullable String phone) {}
}
