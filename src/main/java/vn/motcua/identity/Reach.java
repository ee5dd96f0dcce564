package vn.motcua.identity;

import java.util.Set;
import java.util.UUID;

/** How far a permission extends: nowhere, to one's own dossiers, to some agencies, or everywhere. */
public record Reach(Kind kind, Set<UUID> agencies) {

    public enum Kind {
        NOWHERE,
        OWN,
        AGENCIES,
        EVERYWHERE
    }

    public static final Reach NOWHERE = new Reach(Kind.NOWHERE, Set.of());
    public static final Reach OWN = new Reach(Kind.OWN, Set.of());
    public static final Reach EVERYWHERE = new Reach(Kind.EVERYWHERE, Set.of());

    public Reach {
        agencies = Set.copyOf(agencies);
    }

    public static Reach of(Set<UUID> agencies) {
        return agencies.isEmpty() ? NOWHERE : new Reach(Kind.AGENCIES, agencies);
    }

    public boolean covers(UUID agency) {
        return kind == Kind.EVERYWHERE || kind == Kind.AGENCIES && agencies.contains(agency);
    }
}
