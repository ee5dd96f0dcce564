package vn.motcua.desk.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.page.Formats;
import vn.motcua.procedure.Catalogue;

/** Puts names to the ids that dossiers keep. */
@Component
class Names {

    private final Agencies agencies;
    private final Actors actors;
    private final Catalogue catalogue;

    Names(Agencies agencies, Actors actors, Catalogue catalogue) {
        this.agencies = agencies;
        this.actors = actors;
        this.catalogue = catalogue;
    }

    String agency(@Nullable UUID id) {
        return id == null
                ? Formats.NOTHING
                : agencies.byId(id).map(Agency::name).orElse(Formats.NOTHING);
    }

    @Nullable
    String officer(@Nullable UUID account) {
        if (account == null) return null;
        if (account.equals(Actor.OPERATOR)) return actors.operator().name();
        return actors.byAccount(account).map(Actor::name).orElse(Formats.NOTHING);
    }

    /** What a step is called in a version of a procedure; its number, counted from 1, where that is not known. */
    String step(@Nullable UUID version, int step) {
        return Optional.ofNullable(version)
                .flatMap(catalogue::version)
                .filter(known -> step < known.process().size())
                .map(known -> known.process().get(step).name())
                .orElse(String.valueOf(step + 1));
    }

    /** The name of a procedure as it is today, else the newest one known, else its code. */
    String procedure(String code, LocalDate today) {
        return catalogue
                .inForce(code, today)
                .or(() -> catalogue.versions(code).stream().findFirst())
                .map(version -> version.name())
                .orElse(code);
    }
}
