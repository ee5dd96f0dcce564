package vn.motcua.dossier.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What one batch of an import is made ready in. Used again: made anew for each batch they would be most of the garbage. */
final class TakenInBuffers {

    private static final int BYTES_A_ROW = 400;

    private final Map<TakenInTable, Segments> tables = new EnumMap<>(TakenInTable.class);

    TakenInBuffers(int rows) {
        for (var table : TakenInTable.values()) {
            tables.put(table, new Segments(table == TakenInTable.NOTE ? 64 : rows * BYTES_A_ROW));
        }
    }

    Segments of(TakenInTable table) {
        return Objects.requireNonNull(tables.get(table));
    }

    void clear() {
        tables.values().forEach(Segments::clear);
    }
}
