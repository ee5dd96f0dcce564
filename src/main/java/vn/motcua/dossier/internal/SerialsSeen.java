package vn.motcua.dossier.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.TakenIn;

/** The highest serial number seen for each agency and day. */
final class SerialsSeen {

    private record Counter(UUID agency, LocalDate day) {}

    private final Map<Counter, Integer> highest = new HashMap<>();

    void see(TakenIn.@Nullable Serial serial) {
        if (serial != null) highest.merge(new Counter(serial.agency(), serial.day()), serial.number(), Math::max);
    }

    int size() {
        return highest.size();
    }

    void forget() {
        highest.clear();
    }

    UUID[] agencies() {
        return highest.keySet().stream().map(Counter::agency).toArray(UUID[]::new);
    }

    LocalDate[] days() {
        return highest.keySet().stream().map(Counter::day).toArray(LocalDate[]::new);
    }

    Integer[] numbers() {
        return highest.values().toArray(Integer[]::new);
    }
}
