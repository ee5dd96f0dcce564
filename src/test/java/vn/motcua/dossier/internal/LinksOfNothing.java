package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;

/** A dossier that has to do with nobody else, but for the questions given. */
record LinksOfNothing(List<Question> questions) implements Links {

    LinksOfNothing() {
        this(List.of());
    }

    @Override
    public int openParts() {
        return 0;
    }

    @Override
    public int parts() {
        return 0;
    }

    @Override
    public @Nullable Instant latestPartDue() {
        return null;
    }

    @Override
    public @Nullable Instant leadDue() {
        return null;
    }

    @Override
    public Optional<Agency> agency(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<UUID> agencyOf(UUID department) {
        return Optional.empty();
    }

    @Override
    public boolean filable(String procedure) {
        return false;
    }

    @Override
    public boolean worksAt(UUID account, UUID agency) {
        return false;
    }

    @Override
    public boolean inDepartment(Actor actor, UUID department) {
        return false;
    }

    @Override
    public Set<UUID> readers(UUID agency, @Nullable UUID department, @Nullable UUID officer) {
        return Set.of();
    }
}
