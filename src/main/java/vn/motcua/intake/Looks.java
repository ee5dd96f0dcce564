package vn.motcua.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The formats of numbers that cells of a workbook refer to by the number of their style. */
record Looks(List<Look> ofStyles) {

    static final Looks NONE = new Looks(List.of());

    /** Spreadsheets allow 65,490 styles. */
    private static final int MOST = 100_000;

    static Looks read(Xml xml) throws XMLStreamException {
        var codes = new HashMap<Integer, String>();
        var looks = new ArrayList<Look>();
        while (xml.nextElement()) {
            if (xml.begins("numFmt")) {
                var code = xml.attribute("formatCode");
                if (code != null) codes.put(number(xml.attribute("numFmtId")), code);
            } else if (xml.begins("cellXfs")) {
                cells(xml, codes, looks);
            } else if (xml.begins("dxfs")) {
                xml.skip();
            }
            if (codes.size() > MOST) throw Unreadable.bomb();
        }
        return new Looks(looks);
    }

    private static void cells(Xml xml, HashMap<Integer, String> codes, List<Look> looks) throws XMLStreamException {
        while (xml.next() && !xml.ends("cellXfs")) {
            if (!xml.begins("xf")) continue;
            int format = number(xml.attribute("numFmtId"));
            looks.add(Look.of(format, codes.get(format)));
            if (looks.size() > MOST) throw Unreadable.bomb();
        }
    }

    Look of(@Nullable String style) {
        if (style == null) return Look.PLAIN;
        int index = number(style);
        return index >= 0 && index < ofStyles.size() ? ofStyles.get(index) : Look.PLAIN;
    }

    /** A number of the workbook's own, 0 when it gives none. */
    private static int number(@Nullable String text) {
        if (text == null) return 0;
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw Unreadable.broken();
        }
    }
}
