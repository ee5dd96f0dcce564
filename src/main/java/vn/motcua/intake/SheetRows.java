package vn.motcua.intake;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet, one after the other. A formula counts by the value stored with it; of merged cells the first
 * one holds the value and the others nothing, as the workbook keeps them.
 */
final class SheetRows implements AutoCloseable {

    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;

    private final Xml xml;
    private final SharedStrings strings;
    private final Looks looks;
    private final boolean since1904;
    private boolean begun;
    private int line;
    private int expected = 16;

    SheetRows(Xml xml, SharedStrings strings, Looks looks, boolean since1904) {
        this.xml = xml;
        this.strings = strings;
        this.looks = looks;
        this.since1904 = since1904;
    }

    /** The number of the row read last. */
    int line() {
        return line;
    }

    /** The next row that holds anything, null after the last one. */
    @Nullable
    SheetRow next() throws XMLStreamException {
        while (begun || begin()) {
            if (!xml.next()) throw Unreadable.broken();
            if (xml.ends("sheetData")) {
                begun = false;
                line = MOST_ROWS + 1;
                return null;
            }
            if (!xml.begins("row")) continue;
            var row = row();
            if (!row.blank()) return row;
        }
        return null;
    }

    private boolean begin() throws XMLStreamException {
        if (line > MOST_ROWS) return false;
        while (xml.nextElement()) {
            if (xml.begins("sheetData")) return begun = true;
        }
        return false;
    }

    private SheetRow row() throws XMLStreamException {
        var said = xml.attribute("r");
        int number = said == null ? line + 1 : number(said);
        if (number <= line || number > MOST_ROWS) throw Unreadable.broken();
        line = number;
        var row = new SheetRow(line, expected);
        int column = -1;
        while (true) {
            if (!xml.next()) throw Unreadable.broken();
            if (xml.ends("row")) break;
            if (!xml.begins("c")) continue;
            var address = xml.attribute("r");
            int at = address == null ? column + 1 : column(address);
            if (at <= column || at >= MOST_COLUMNS) throw Unreadable.broken();
            column = at;
            cell(row, column);
        }
        expected = Math.max(expected, Math.min(column + 1, RowHandler.MOST_FIELDS));
        return row;
    }

    private void cell(SheetRow row, int column) throws XMLStreamException {
        var said = xml.attribute("t");
        var type = said == null ? "n" : said;
        var style = xml.attribute("s");
        String value = null;
        boolean formula = false;
        while (true) {
            if (!xml.next()) throw Unreadable.broken();
            if (xml.ends("c")) break;
            if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                value = xml.runs();
            } else if (xml.begins("f")) {
                formula = true;
                xml.skip();
            }
        }
        if (value != null) put(row, column, type, style, value);
        else if (formula) row.fault(column, null, "intake.sheet.noValue");
    }

    private void put(SheetRow row, int column, String type, @Nullable String style, String value) {
        switch (type) {
            case "n" -> number(row, column, looks.of(style), value);
            case "s" -> row.put(column, strings.get(number(value)), false);
            case "inlineStr", "b" -> row.put(column, value, false);
            case "str" -> row.put(column, Escapes.undone(value), false);
            case "d" -> row.put(column, isoDate(value), false);
            case "e" -> row.fault(column, value, "intake.sheet.error");
            default -> throw Unreadable.broken();
        }
    }

    private void number(SheetRow row, int column, Look look, String value) {
        if (value.isEmpty()) return;
        var text = look.text(value, since1904);
        if (text == null) row.fault(column, value, "intake.sheet.number");
        else row.put(column, text, look.isNumber());
    }

    /** Strict workbooks may write a date as ISO 8601 does, with parts of a second and a zone that say nothing. */
    private static String isoDate(String value) {
        int point = value.indexOf('.');
        var whole = point < 0 ? value : value.substring(0, point);
        return whole.endsWith("Z") ? whole.substring(0, whole.length() - 1) : whole;
    }

    /** Column of an address such as {@code AB12}, counted from 0. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c < 'A' || c > 'Z') break;
            column = column * 26 + (c - 'A' + 1);
            if (column > MOST_COLUMNS) throw Unreadable.broken();
        }
        return column - 1;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw Unreadable.broken();
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
