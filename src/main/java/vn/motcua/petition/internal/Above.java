package vn.motcua.petition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.shared.VietnameseTime;

/** Whom a petition about an agency concerns, and who stands above them; by the tree as it is today. */
@Component
class Above {

    private final Agencies agencies;
    private final Clock clock;

    Above(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Everything one reaches through the agency it is about: it, what stands below it, what took it over, and what those took
     * over. Empty where it is about none.
     */
    Set<UUID> through(Optional<UUID> complained) {
        if (complained.isEmpty()) return Set.of();
        var today = today();
        var about = complained.get();
        var through = new HashSet<>(agencies.tree(about, today));
        through.add(about);
        if (agencies.byId(about).isEmpty()) return through;
        var heir = agencies.inCharge(about, today).id();
        through.add(heir);
        through.addAll(agencies.tree(heir, today));
        var there = Set.copyOf(through);
        for (var other : agencies.all()) {
            boolean ended = other.validTo() != null;
            if (ended && there.contains(agencies.inCharge(other.id(), today).id())) through.add(other.id());
        }
        return through;
    }

    /** The agency above whoever does the agency's work today; empty at the top. */
    Optional<Agency> above(UUID agency) {
        var today = today();
        var superior = agencies.inCharge(agency, today).superior();
        if (superior == null || agencies.byId(superior).isEmpty()) return Optional.empty();
        var above = agencies.inCharge(superior, today);
        return through(Optional.of(agency)).contains(above.id()) ? Optional.empty() : Optional.of(above);
    }

    /** An agency that exists today. */
    Optional<Agency> existing(UUID agency) {
        return agencies.byId(agency).filter(found -> found.existsOn(today()));
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
