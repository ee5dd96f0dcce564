package vn.motcua.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of a workbook: the sheet whose first row has the required columns. Where no sheet has them, the first
 * one is read, to say what it lacks; where several have, nobody can tell which one is meant.
 */
final class SheetTable {

    private interface Reading<T> {
        T get() throws IOException, XMLStreamException;
    }

    private final TableShape shape;
    private final Problems problems;
    private final Consumer<Row> rows;

    private SheetTable(TableShape shape, Problems problems, Consumer<Row> rows) {
        this.shape = shape;
        this.problems = problems;
        this.rows = rows;
    }

    /** @throws IOException when the stream fails, or there is no room to put it down */
    static void read(InputStream in, TableShape shape, Problems problems, Consumer<Row> rows) throws IOException {
        try (var channel = Spool.of(in);
                var workbook = attempt(() -> new Workbook(channel))) {
            var table = new SheetTable(shape, problems, rows);
            var sheet = table.choose(workbook);
            if (sheet != null) table.read(workbook, sheet);
        } catch (Unreadable because) {
            problems.breakOff(0, null, because.key, because.values);
        }
    }

    /** Damage shows as all kinds of exceptions, of the zip and of the parser. */
    private static <T> T attempt(Reading<T> reading) {
        try {
            return reading.get();
        } catch (Unreadable known) {
            throw known;
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw Unreadable.broken();
        }
    }

    private Workbook.@Nullable Sheet choose(Workbook workbook) throws IOException {
        var shown = workbook.sheets().stream().filter(sheet -> !sheet.hidden()).toList();
        var sheets = shown.isEmpty() ? workbook.sheets() : shown;
        if (sheets.isEmpty()) throw new Unreadable("intake.sheet.none");
        if (sheets.size() == 1) return sheets.getFirst();
        var fitting = new ArrayList<Workbook.Sheet>();
        var others = new ArrayList<Workbook.Sheet>();
        for (var sheet : sheets) {
            var header = header(workbook, sheet);
            if (header == null) continue;
            (fits(header) ? fitting : others).add(sheet);
        }
        if (fitting.size() > 1) {
            problems.breakOff(0, null, "intake.sheet.unclear", names(fitting));
            return null;
        }
        var chosen = fitting.isEmpty() ? others.isEmpty() ? sheets.getFirst() : others.getFirst() : fitting.getFirst();
        others.remove(chosen);
        if (!others.isEmpty()) problems.warning(0, null, null, "intake.sheet.chosen", chosen.name(), names(others));
        return chosen;
    }

    private @Nullable SheetRow header(Workbook workbook, Workbook.Sheet sheet) throws IOException {
        try (var opened = attempt(() -> workbook.rows(sheet))) {
            return next(opened);
        }
    }

    /** Not through {@link #attempt}: there may be none. */
    private static @Nullable SheetRow next(SheetRows opened) {
        try {
            return opened.next();
        } catch (Unreadable known) {
            throw known;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw Unreadable.broken();
        }
    }

    private boolean fits(SheetRow header) {
        var names = new ArrayList<String>();
        for (var name : header.values()) {
            if (name != null) names.add(name.toLowerCase(Locale.ROOT));
        }
        return names.containsAll(shape.required());
    }

    private static String names(List<Workbook.Sheet> sheets) {
        return sheets.stream()
                .limit(10)
                .map(sheet -> "\"" + sheet.name() + "\"")
                .collect(Collectors.joining(", "));
    }

    private void read(Workbook workbook, Workbook.Sheet sheet) throws IOException {
        try (var opened = attempt(() -> workbook.rows(sheet))) {
            try {
                var first = next(opened);
                if (first == null) {
                    problems.breakOff(1, null, "intake.empty");
                    return;
                }
                var header = Header.of(first.line, first.values(), shape, problems);
                if (!header.good()) return;
                var beside = new BitSet();
                var row = next(opened);
                if (row == null) problems.warning(first.line, null, null, "intake.headerOnly");
                for (; row != null; row = next(opened)) take(row, header, beside);
            } catch (Unreadable because) {
                problems.countRead();
                problems.countRefused();
                problems.breakOff(opened.line(), null, because.key, because.values);
            }
        }
    }

    /** @param beside columns without a name that were told of */
    private void take(SheetRow cells, Header header, BitSet beside) {
        problems.countRead();
        var values = new @Nullable String[header.known()];
        var numbers = new BitSet();
        var given = cells.values();
        for (int i = 0; i < given.length; i++) {
            int slot = i < header.fields() ? header.slots()[i] : -1;
            if (slot >= 0) {
                values[slot] = given[i];
                if (cells.numbers.get(i)) numbers.set(slot);
            } else if (i >= header.fields() && given[i] != null && !beside.get(i)) {
                beside.set(i);
                problems.warning(cells.line, null, null, "intake.column.nameless", Integer.toString(i + 1));
            }
        }
        var row = new Row(cells.line, header.places(), values, problems, numbers);
        for (var fault : cells.faults) {
            boolean kept = fault.column() < header.fields() && header.slots()[fault.column()] >= 0;
            if (kept)
                problems.refuse(
                        row, header.name(fault.column()), fault.value(), fault.key(), String.valueOf(fault.value()));
        }
        if (row.good()) rows.accept(row);
    }
}
