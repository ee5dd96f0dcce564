package vn.motcua.file.internal;

import static vn.motcua.file.FileRefusal.FILE_ACTIVE;
import static vn.motcua.file.FileRefusal.FILE_BROKEN;
import static vn.motcua.file.FileRefusal.FILE_KIND;
import static vn.motcua.file.FileRefusal.FILE_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import vn.motcua.file.FileRefusal;

/**
 * Looks through a Word document (DOCX) for what could run or load something where it is opened: macros, controls, embedded
 * objects, templates and pictures from elsewhere. Links that a reader clicks may stay. Such a document is refused and not
 * repaired.
 */
final class WordInspection {

    private static final String DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final int MOST_PARTS = 2_000;
    /** Of what a part comes to when it is unpacked, in bytes; all of them together may be ten times that. */
    private static final long LARGEST_PART = 50L << 20;

    /** Directories of what runs. */
    private static final Set<String> ACTIVE =
            Set.of("word/activex/", "word/embeddings/", "word/controls/", "customui/");

    private WordInspection() {}

    static Optional<FileRefusal> flaw(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) return Optional.of(FILE_BROKEN);
            boolean document = false;
            long all = 0;
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                var part = parts.nextElement();
                var name = part.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
                if (name.startsWith("/") || name.contains("../")) return Optional.of(FILE_BROKEN);
                if (name.contains("vbaproject") || ACTIVE.stream().anyMatch(name::startsWith)) {
                    return Optional.of(FILE_ACTIVE);
                }
                long size = length(zip, part);
                all += size;
                if (size > LARGEST_PART || all > 10 * LARGEST_PART) return Optional.of(FILE_TOO_LARGE);
                if (name.equals("[content_types].xml")) {
                    var types = types(zip, part);
                    if (types == Types.ACTIVE) return Optional.of(FILE_ACTIVE);
                    document = types == Types.DOCUMENT;
                }
                if (name.endsWith(".rels") && loads(zip, part)) return Optional.of(FILE_ACTIVE);
            }
            return document ? Optional.empty() : Optional.of(FILE_KIND);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            return Optional.of(FILE_BROKEN);
        }
    }

    /** What the head of a part says of its length may be a lie, so it is counted. */
    private static long length(ZipFile zip, ZipEntry part) throws IOException {
        long size = 0;
        try (var in = zip.getInputStream(part)) {
            var buffer = new byte[64 * 1024];
            for (int read; (read = in.read(buffer)) >= 0 && size <= LARGEST_PART; ) size += read;
        }
        return size;
    }

    private enum Types {
        DOCUMENT,
        OTHER,
        ACTIVE
    }

    private static Types types(ZipFile zip, ZipEntry part) throws IOException, XMLStreamException {
        var found = Types.OTHER;
        try (var in = zip.getInputStream(part)) {
            var xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                var type = xml.getAttributeValue(null, "ContentType");
                if (type == null) continue;
                var lower = type.toLowerCase(Locale.ROOT);
                if (lower.contains("macroenabled") || lower.contains("vba") || lower.contains("activex")) {
                    return Types.ACTIVE;
                }
                if (type.equals(DOCUMENT)) found = Types.DOCUMENT;
            }
        }
        return found;
    }

    /** Whether something is fetched from elsewhere without a click. */
    private static boolean loads(ZipFile zip, ZipEntry part) throws IOException, XMLStreamException {
        try (var in = zip.getInputStream(part)) {
            var xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (!"External".equals(xml.getAttributeValue(null, "TargetMode"))) continue;
                var type = String.valueOf(xml.getAttributeValue(null, "Type"));
                var target = String.valueOf(xml.getAttributeValue(null, "Target"));
                boolean link = type.endsWith("/hyperlink") && target.matches("(?i)(https?|mailto):.*");
                if (!link) return true;
            }
        }
        return false;
    }

    private static javax.xml.stream.XMLStreamReader reader(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }
}
