package vn.motcua.desk;

import java.util.Optional;
import java.util.UUID;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;

/** One officer and nobody else. */
record HandMadeActors(Actor officer) implements Actors {

    @Override
    public Optional<Actor> byAccount(UUID account) {
        return account.equals(officer.account()) ? Optional.of(officer) : Optional.empty();
    }

    @Override
    public Actor operator() {
        return officer;
    }

    public Optional<Actor> ofSession(String token) {
        return Optional.empty();
    }

    public Optional<Actor> ofToken(String token) {
        return Optional.empty();
    }

    public Optional<Actor> byUsername(String username) {
        return Optional.empty();
    }
}
