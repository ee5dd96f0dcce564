package vn.motcua.file.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Puts photographs on pages of one PDF file; a JPEG file goes in as it is, without losing anything. */
final class PhotoPages {

    private static final float MARGIN = 18;

    private PhotoPages() {}

    static void join(List<byte[]> contents, Path into) throws IOException {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (var content : contents) add(document, content);
            document.getDocumentInformation().setProducer("Motcua");
            document.save(into.toFile());
        }
    }

    private static void add(PDDocument document, byte[] content) throws IOException {
        switch (MediaKind.of(content)) {
            case "application/pdf" -> {
                try (var other = Loader.loadPDF(content)) {
                    new PDFMergerUtility().appendDocument(document, other);
                }
            }
            case "image/jpeg" -> {
                int turned = Photograph.jpeg(content).map(Photograph::turned).orElse(1);
                page(document, JPEGFactory.createFromStream(document, new ByteArrayInputStream(content)), turned);
            }
            default -> {
                var picture = javax.imageio.ImageIO.read(new ByteArrayInputStream(content));
                if (picture == null) throw new IOException("no picture");
                page(document, LosslessFactory.createFromImage(document, picture), 1);
            }
        }
    }

    /** A4, upright or across as the photograph is; the viewer turns the page back. */
    private static void page(PDDocument document, PDImageXObject picture, int turned) throws IOException {
        boolean across = picture.getWidth() > picture.getHeight();
        var size = across ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        var page = new PDPage(size);
        page.setRotation(
                switch (turned) {
                    case 3, 4 -> 180;
                    case 5, 6 -> 90;
                    case 7, 8 -> 270;
                    default -> 0;
                });
        document.addPage(page);
        float scale = Math.min(
                (size.getWidth() - 2 * MARGIN) / picture.getWidth(),
                (size.getHeight() - 2 * MARGIN) / picture.getHeight());
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(picture, (size.getWidth() - width) / 2, (size.getHeight() - height) / 2, width, height);
        }
    }
}
