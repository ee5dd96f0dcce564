package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.identity.Actor;
import vn.motcua.identity.FormDrafts;

/** Keeps drafts as long as the test runs; everybody here is the same officer. */
final class DraftsInMemory implements FormDrafts {

    private final Map<UUID, Draft> kept = new ConcurrentHashMap<>();

    @Override
    public boolean keep(UUID id, String form, Map<String, String> fields, Actor by) {
        kept.put(id, new Draft(id, Map.copyOf(fields), Instant.parse("2026-11-22T03:00:00Z")));
        return true;
    }

    @Override
    public List<Draft> of(String form, Actor by) {
        return List.copyOf(kept.values());
    }

    @Override
    public Optional<Draft> one(UUID id, Actor by) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void end(UUID id, String form, Actor by) {
        kept.remove(id);
    }
}
