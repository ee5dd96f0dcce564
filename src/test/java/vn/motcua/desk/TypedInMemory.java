package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.identity.Actor;
import vn.motcua.identity.TypedForms;

/** Keeps what was typed as long as the test runs. */
final class TypedInMemory implements TypedForms {

    private record Kept(Typed typed, UUID account) {}

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    @Override
    public UUID keep(String path, Map<String, List<String>> fields, Actor by) {
        var id = UUID.randomUUID();
        kept.put(id, new Kept(new Typed(path, fields), by.account()));
        return id;
    }

    @Override
    public Optional<Typed> of(UUID id, Actor by) {
        return Optional.ofNullable(kept.get(id))
                .filter(each -> each.account().equals(by.account()))
                .map(Kept::typed);
    }

    @Override
    public void forget(UUID id, Actor by) {
        kept.remove(id);
    }
}
