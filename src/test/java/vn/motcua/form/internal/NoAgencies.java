package vn.motcua.form.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;

/** A directory without anything in it. */
final class NoAgencies implements Agencies {

    @Override
    public Optional<Agency> byId(UUID id) {
        return Optional.empty();
    }

    @Override
    public Optional<Agency> byCode(String code) {
        return Optional.empty();
    }

    @Override
    public List<Agency> all() {
        return List.of();
    }

    @Override
    public Set<UUID> tree(UUID agency, LocalDate on) {
        return Set.of();
    }

    @Override
    public Agency inCharge(UUID agency, LocalDate on) {
        throw new IllegalStateException("nobody is there");
    }
}
