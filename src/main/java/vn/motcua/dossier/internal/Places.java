package vn.motcua.dossier.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the named parameters of a statement stand. A statement's parameters are always bound in the same order, so which
 * name comes next is remembered and only compared: forty look-ups a command were a tenth of its time in Java.
 */
final class Places {

    private record Place(String name, int[] at) {}

    private final Map<String, Place> byName = new HashMap<>();

    /** What came at which turn the last time; whoever reads an older value looks the name up. */
    private final @Nullable Place[] inTurn;

    Places(Map<String, List<Integer>> places) {
        places.forEach((name, at) -> byName.put(
                name, new Place(name, at.stream().mapToInt(Integer::intValue).toArray())));
        inTurn = new Place[places.size()];
    }

    int size() {
        return byName.size();
    }

    /** @param turn how many parameters were bound before */
    @SuppressWarnings("ReferenceEquality") // the same literal, most often; else it is looked up
    int[] of(String name, int turn) {
        var expected = turn < inTurn.length ? inTurn[turn] : null;
        if (expected != null && expected.name() == name) return expected.at();
        var place = byName.get(name);
        if (place == null) throw new IllegalArgumentException("no such parameter: " + name);
        if (turn < inTurn.length) inTurn[turn] = new Place(name, place.at());
        return place.at();
    }
}
