package vn.motcua.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, so that it can be anything. */
final class ABook {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private String properties = "";

    static ABook aBook() {
        var book = new ABook();
        return book.part(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + TYPES
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    }

    /** A sheet with these rows, each {@code <row>…</row>}. */
    static ABook aSheet(String... rows) {
        return aBook().sheet("Sheet1", rows);
    }

    ABook sheet(String name, String... rows) {
        var part = "xl/worksheets/sheet" + (sheets.size() + 1) + ".xml";
        sheets.put(name, part);
        return part(part, "<worksheet><sheetData>" + String.join("", rows) + "</sheetData></worksheet>");
    }

    ABook sheetWithoutPart(String name) {
        sheets.put(name, "xl/worksheets/nowhere.xml");
        return this;
    }

    ABook hidden(String name, String... rows) {
        return sheet(name + "\" state=\"hidden", rows);
    }

    ABook since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    ABook strings(String... items) {
        return part("xl/sharedStrings.xml", "<sst>" + String.join("", items) + "</sst>");
    }

    /** Style 0 is plain, then these. */
    ABook formats(String... codes) {
        var formats = new StringBuilder();
        var styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(200 + i, codes[i]));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(200 + i));
        }
        return part(
                "xl/styles.xml",
                "<styleSheet><numFmts>" + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
    }

    ABook part(String name, String content) {
        return part(name, (XML + content).getBytes(UTF_8));
    }

    ABook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        var list = new StringBuilder();
        var references = new StringBuilder(reference("rS", "styles", "styles.xml"))
                .append(reference("rT", "sharedStrings", "/xl/sharedStrings.xml"));
        sheets.forEach((name, part) -> {
            int number = list.toString().split("<sheet ", -1).length;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" x:id=\"rId%d\"/>".formatted(name, number, number));
            references.append(reference("rId" + number, "worksheet", part.substring(3)));
        });
        if (!sheets.isEmpty()) {
            part(
                    "xl/workbook.xml",
                    "<workbook xmlns:x=\"" + TYPES + "\">" + properties + "<sheets>" + list + "</sheets></workbook>");
            part("xl/_rels/workbook.xml.rels", "<Relationships>" + references + "</Relationships>");
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    private static String reference(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, TYPES + type, target);
    }
}
