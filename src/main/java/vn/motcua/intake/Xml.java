package vn.motcua.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a part of a workbook element by element. Document types and entities are refused: no workbook has them. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 100;

    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;
    private int event;

    Xml(InputStream in) throws XMLStreamException {
        this.in = in;
        this.reader = FACTORY.createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes on; false at the end of the part. */
    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) return false;
        event = reader.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) throw Unreadable.broken();
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Unreadable("intake.sheet.entities");
            default -> {}
        }
        return true;
    }

    /** Goes to the next beginning of an element; false at the end of the part. */
    boolean nextElement() throws XMLStreamException {
        while (next()) {
            if (begins()) return true;
        }
        return false;
    }

    boolean begins() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean begins(String name) {
        return begins() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return ends() && reader.getLocalName().equals(name);
    }

    /** Without its prefix: strict workbooks use other namespaces for the same names. */
    String name() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue("", name);
    }

    /** The attribute of this name in any namespace. */
    @Nullable
    String reference(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(name) && namespace != null && !namespace.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Skips the element that has just begun. */
    void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside && next()) {}
    }

    /** The text of the element that has just begun, without that of elements in it. */
    String text() throws XMLStreamException {
        int outside = depth - 1;
        int own = depth;
        StringBuilder more = null;
        String text = null;
        while (next() && depth > outside) {
            boolean said = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            if (!said || depth != own) continue;
            if (text == null) {
                text = reader.getText();
            } else {
                if (more == null) more = new StringBuilder(text);
                more.append(reader.getText());
                if (more.length() > RowHandler.LONGEST) throw Unreadable.bomb();
            }
        }
        if (more != null) return more.toString();
        return text == null ? "" : text;
    }

    /**
     * The text of the string element that has just begun ({@code si}, {@code is}): its runs one after the other, without
     * the readings of Japanese ones.
     */
    String runs() throws XMLStreamException {
        int outside = depth - 1;
        StringBuilder more = null;
        String text = null;
        while (next() && depth > outside) {
            if (begins("t")) {
                var run = text();
                if (text == null) {
                    text = run;
                } else {
                    if (more == null) more = new StringBuilder(text);
                    more.append(run);
                    if (more.length() > RowHandler.LONGEST) throw Unreadable.bomb();
                }
            } else if (begins("rPh")) {
                skip();
            }
        }
        if (more != null) return Escapes.undone(more.toString());
        return text == null ? "" : Escapes.undone(text);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
