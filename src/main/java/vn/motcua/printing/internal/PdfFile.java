package vn.motcua.printing.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import vn.motcua.shared.VietnameseTime;

/**
 * One PDF/A-2u file to which sheets are added one after the other. They share the embedded fonts; what is finished waits
 * in a temporary file, so memory does not grow with their number.
 */
final class PdfFile implements Closeable {

    private static final String RGB = "sRGB IEC61966-2.1";
    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false); // it tells of every font, and of a fault with the text at which it arose
    }

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDType0Font regular;
    private final PDType0Font bold;
    private final PDType0Font italic;

    PdfFile() throws IOException {
        document.setVersion(1.7f);
        regular = font(Typeface.REGULAR);
        bold = font(Typeface.BOLD);
        italic = font(Typeface.ITALIC);
    }

    private PDType0Font font(byte[] typeface) throws IOException {
        return PDType0Font.load(document, new ByteArrayInputStream(typeface), true);
    }

    /** @param html well-formed; nothing in it is fetched from anywhere but itself */
    void add(String html) throws IOException {
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .useFont(new PDFontSupplier(regular), Typeface.FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(new PDFontSupplier(bold), Typeface.FAMILY, 700, FontStyle.NORMAL, true)
                .useFont(new PDFontSupplier(italic), Typeface.FAMILY, 400, FontStyle.ITALIC, true)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(html, null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    void write(String title, Instant at, OutputStream out) throws IOException {
        describe(title, at);
        for (var page : document.getPages()) sharpen(page.getResources());
        document.save(out);
    }

    /** PDF/A forbids smoothing pictures (6.2.8), and a QR code has nothing to smooth. */
    private static void sharpen(PDResources resources) throws IOException {
        for (var name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject picture) picture.setInterpolate(false);
        }
    }

    private void describe(String title, Instant at) throws IOException {
        Calendar made = GregorianCalendar.from(VietnameseTime.at(at));
        made.setTimeZone(TimeZone.getTimeZone(VietnameseTime.ZONE));
        made.set(Calendar.MILLISECOND, 0);
        var information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer("Motcua");
        information.setCreationDate(made);
        information.setModificationDate(made);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("vi");
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, made));
        catalog.setMetadata(metadata);
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(PROFILE));
        intent.setInfo(RGB);
        intent.setOutputCondition(RGB);
        intent.setOutputConditionIdentifier(RGB);
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }

    private static byte[] xmp(String title, Calendar made) throws IOException {
        try {
            var metadata = XMPMetadata.createXMPMetadata();
            var conformance = metadata.createAndAddPDFAIdentificationSchema();
            conformance.setPart(2);
            conformance.setConformance("U");
            metadata.createAndAddDublinCoreSchema().setTitle(title);
            metadata.createAndAddAdobePDFSchema().setProducer("Motcua");
            var basic = metadata.createAndAddXMPBasicSchema();
            basic.setCreateDate(made);
            basic.setModifyDate(made);
            var bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(metadata, bytes, true);
            return bytes.toByteArray();
        } catch (BadFieldValueException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
