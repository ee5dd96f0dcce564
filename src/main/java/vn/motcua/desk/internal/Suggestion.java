package vn.motcua.desk.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.desk.OfficerLoad;
import vn.motcua.dossier.Load;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;

/**
 * Orders those a dossier can be given to and suggests the first: who has the step's role, then who has the fewest
 * dossiers, an overdue one counting as three, then who has the most of the same procedure already. The head decides.
 */
final class Suggestion {

    private static final long OVERDUE_WEIGHS = 2;

    private Suggestion() {}

    static List<OfficerLoad> of(List<Actor> candidates, Map<UUID, Load> loads, @Nullable String role) {
        var order = Comparator.comparing(OfficerLoad::skilled)
                .reversed()
                .thenComparing(each -> weight(each.load()))
                .thenComparing(each -> -each.load().alike())
                .thenComparing(OfficerLoad::account);
        var sorted = candidates.stream()
                .map(each -> new OfficerLoad(
                        each.account(),
                        each.name(),
                        loads.getOrDefault(each.account(), Load.NOTHING),
                        role != null && each.roles().contains(Role.valueOf(role)),
                        false))
                .sorted(order)
                .toList();
        if (sorted.size() < 2) return sorted;
        var first = sorted.getFirst();
        var suggested = new OfficerLoad(first.account(), first.name(), first.load(), first.skilled(), true);
        return Stream.concat(Stream.of(suggested), sorted.stream().skip(1)).toList();
    }

    private static long weight(Load load) {
        return load.open() + OVERDUE_WEIGHS * load.overdue();
    }
}
