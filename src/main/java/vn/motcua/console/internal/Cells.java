package vn.motcua.console.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.Table.Cell;
import vn.motcua.console.Table.Row;
import vn.motcua.page.Here;

/** Makes the cells of tables. */
record Cells(Here here) {

    static Row row(Cell... cells) {
        return new Row(List.of(cells), List.of());
    }

    static Row row(List<Link> acts, Cell... cells) {
        return new Row(List.of(cells), acts);
    }

    static Cell text(@Nullable String text) {
        return new Cell(text, text == null ? "" : text, null, false);
    }

    static Cell link(String text, String href) {
        return new Cell(text, text, href, false);
    }

    /** Folded away until somebody wants to read it. */
    static Cell detail(@Nullable String text) {
        return new Cell(text, text == null ? "" : text, null, true);
    }

    Cell say(String key, Object... values) {
        return text(here.say(key, values));
    }

    Cell date(@Nullable LocalDate date) {
        return new Cell(date, date == null ? "" : here.formats().date(date), null, false);
    }

    Cell instant(@Nullable Instant instant) {
        return new Cell(instant, instant == null ? "" : here.formats().dateTime(instant), null, false);
    }

    Cell number(long number) {
        return new Cell(number, here.formats().number(number), null, false);
    }
}
