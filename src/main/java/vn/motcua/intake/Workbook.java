package vn.motcua.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A workbook that lies on disk: its sheets, its texts, its formats and since when it counts days. */
final class Workbook implements AutoCloseable {

    /** @param part where it stands in the zip; null when the workbook names a sheet it does not hold */
    record Sheet(String name, @Nullable String part, boolean hidden) {}

    private record Reference(String type, String target) {
        boolean to(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    private static final int MOST_SHEETS = 1_000;
    private static final int KIND_LENGTH = 100;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";

    private final Parts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private Looks looks = Looks.NONE;
    private SharedStrings strings = SharedStrings.NONE;
    private boolean since1904;

    /** Reads everything but the sheets. */
    Workbook(FileChannel channel) throws IOException, XMLStreamException {
        parts = new Parts(channel);
        try {
            read();
        } catch (IOException | XMLStreamException | RuntimeException failure) {
            parts.close();
            throw failure;
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    SheetRows rows(Sheet sheet) throws IOException, XMLStreamException {
        var xml = sheet.part() == null ? null : parts.xml(sheet.part());
        if (xml == null) throw new Unreadable("intake.sheet.missing", sheet.name());
        return new SheetRows(xml, strings, looks, since1904);
    }

    private void read() throws IOException, XMLStreamException {
        if (parts.begin("mimetype", KIND_LENGTH).startsWith(OPEN_DOCUMENT)) throw new Unreadable("intake.sheet.ods");
        var main = main();
        if (main.endsWith(".bin")) throw new Unreadable("intake.sheet.binary");
        var references = references(main);
        readMain(main, references);
        for (var reference : references.values()) {
            if (!reference.to("styles") && !reference.to("sharedStrings")) continue;
            try (var xml = parts.xml(reference.target())) {
                if (xml == null) continue;
                if (reference.to("styles")) looks = Looks.read(xml);
                else strings = SharedStrings.read(xml);
            }
        }
    }

    /** The part that names the sheets. */
    private String main() throws IOException, XMLStreamException {
        return references("").values().stream()
                .filter(reference -> reference.to("officeDocument"))
                .map(Reference::target)
                .findFirst()
                .orElseThrow(() -> new Unreadable("intake.sheet.other"));
    }

    private Map<String, Reference> references(String part) throws IOException, XMLStreamException {
        int name = part.lastIndexOf('/') + 1;
        var references = new HashMap<String, Reference>();
        try (var xml = parts.xml(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels")) {
            while (xml != null && xml.nextElement()) {
                var id = xml.attribute("Id");
                var type = xml.attribute("Type");
                var target = xml.attribute("Target");
                if (id == null || type == null || target == null) continue;
                if (!"External".equals(xml.attribute("TargetMode"))) {
                    references.put(id, new Reference(type, Parts.resolve(part, target)));
                }
                if (references.size() > MOST_SHEETS + MOST_SHEETS) throw Unreadable.bomb();
            }
        }
        return references;
    }

    private void readMain(String main, Map<String, Reference> references) throws IOException, XMLStreamException {
        try (var xml = parts.xml(main)) {
            if (xml == null) throw Unreadable.broken();
            if (!xml.nextElement() || !xml.begins("workbook")) throw new Unreadable("intake.sheet.other");
            while (xml.nextElement()) {
                if (xml.begins("workbookPr")) {
                    var said = xml.attribute("date1904");
                    since1904 = "1".equals(said) || "true".equals(said);
                } else if (xml.begins("sheet")) {
                    addSheet(xml, references);
                }
            }
        }
    }

    /** Charts have sheets of their own, which hold no rows. */
    private void addSheet(Xml xml, Map<String, Reference> references) {
        var id = xml.reference("id");
        var reference = id == null ? null : references.get(id);
        if (reference != null && !reference.to("worksheet")) return;
        var name = xml.attribute("name");
        var state = xml.attribute("state");
        sheets.add(new Sheet(
                name == null ? "" : name,
                reference == null ? null : reference.target(),
                state != null && !state.equals("visible")));
        if (sheets.size() > MOST_SHEETS) throw Unreadable.bomb();
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
