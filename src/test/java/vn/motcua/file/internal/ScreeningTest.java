package vn.motcua.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.file.FileRefusal;
import vn.motcua.file.Stored;
import vn.motcua.shared.Outcome;

class ScreeningTest {

    private static final long LIMIT = 5_000_000;

    @TempDir
    Path directory;

    @Test
    void a_photograph_loses_where_and_when_it_was_taken_and_keeps_which_way_up_it_is() throws IOException {
        var jpeg = withExif(picture("jpg", 40, 20), 6);

        var stored = kept(screening("").put(in(jpeg), LIMIT));

        var bytes = bytes(stored);
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(stored.mediaType()).isEqualTo("image/jpeg");
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1))
                .contains("GPS21.0278N")
                .contains("<script>");
        assertThat(text).doesNotContain("GPS21.0278N").doesNotContain("<script>");
        assertThat(ImageIO.read(in(bytes)).getWidth()).isEqualTo(40);
        assertThat(Photograph.jpeg(bytes).orElseThrow().turned()).isEqualTo(6);
        assertThat(bytes(kept(screening("").put(in(bytes), LIMIT)))).isEqualTo(bytes);
    }

    @Test
    void a_png_loses_its_texts() throws IOException {
        var png = picture("png", 30, 30);
        var tagged = new ByteArrayOutputStream();
        tagged.write(png, 0, 33);
        tagged.write(new byte[] {0, 0, 0, 6, 't', 'E', 'X', 't', 'a', 0, 'h', 'i', 'd', 'e', 0, 0, 0, 0});
        tagged.write(png, 33, png.length - 33);
        tagged.write("<script>".getBytes(StandardCharsets.US_ASCII));

        var bytes = bytes(kept(screening("").put(in(tagged.toByteArray()), LIMIT)));

        assertThat(bytes).isEqualTo(png);
    }

    @Test
    void what_is_no_pdf_and_no_photograph_is_refused_whatever_it_is_called() throws IOException {
        var screening = screening("");

        assertThat(screening.put(in("<html><script>".getBytes(StandardCharsets.UTF_8)), LIMIT))
                .isEqualTo(Outcome.refused(FileRefusal.FILE_KIND));
        assertThat(screening.put(in("MZ\u0090".getBytes(StandardCharsets.ISO_8859_1)), LIMIT))
                .isEqualTo(Outcome.refused(FileRefusal.FILE_KIND));
        assertThat(screening.put(in(new byte[0]), LIMIT)).isEqualTo(Outcome.refused(FileRefusal.FILE_EMPTY));
        assertThat(screening.put(in(new byte[101]), 100)).isEqualTo(Outcome.refused(FileRefusal.FILE_TOO_LARGE, 100L));
        assertThat(screening.put(in(Arrays.copyOf(picture("jpg", 40, 20), 60)), LIMIT))
                .isEqualTo(Outcome.refused(FileRefusal.FILE_BROKEN));
        assertThat(screening.put(in("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)), LIMIT))
                .isEqualTo(Outcome.refused(FileRefusal.FILE_BROKEN));
    }

    @Test
    void a_pdf_that_could_run_something_or_is_locked_is_refused_and_a_plain_one_stays_as_it_is() throws IOException {
        var screening = screening("");
        var plain = pdf(document -> {});

        assertThat(bytes(kept(screening.put(in(plain), LIMIT)))).isEqualTo(plain);
        assertThat(screening.put(
                        in(pdf(document ->
                                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))),
                        LIMIT))
                .isEqualTo(Outcome.refused(FileRefusal.FILE_ACTIVE));
        assertThat(screening.put(
                        in(pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()))), LIMIT))
                .isEqualTo(Outcome.refused(FileRefusal.FILE_ACTIVE));
        assertThat(screening.put(in(pdf(ScreeningTest::embed)), LIMIT))
                .isEqualTo(Outcome.refused(FileRefusal.FILE_ACTIVE));
        assertThat(screening.put(
                        in(pdf(document -> document.protect(
                                new StandardProtectionPolicy("owner", "secret", new AccessPermission())))),
                        LIMIT))
                .isEqualTo(Outcome.refused(FileRefusal.FILE_ENCRYPTED));
    }

    @Test
    void several_photographs_become_one_pdf_in_their_order() throws IOException {
        var screening = screening("");
        var first = kept(screening.put(in(withExif(picture("jpg", 400, 200), 6)), LIMIT));
        var second = kept(screening.put(in(picture("png", 100, 300)), LIMIT));
        var third = kept(screening.put(in(pdf(document -> {})), LIMIT));

        var joined = kept(screening.join(List.of(first.sha256(), second.sha256(), third.sha256()), LIMIT));

        assertThat(joined.mediaType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(bytes(joined))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(document.getPage(0).getRotation()).isEqualTo(90);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            assertThat(document.getPage(1).getMediaBox().getWidth())
                    .isLessThan(document.getPage(1).getMediaBox().getHeight());
        }
    }

    @Test
    void the_virus_scanner_is_asked_and_without_its_answer_nothing_is_taken() throws IOException {
        var clean = picture("png", 8, 8);
        try (var clam = new ClamSocket()) {
            var screening = screening("127.0.0.1:" + clam.port());

            assertThat(screening.scans()).isTrue();
            assertThat(screening.put(in(clean), LIMIT)).isInstanceOf(Outcome.Done.class);
            assertThat(clam.received()).isEqualTo(clean);
            clam.answer("stream: Eicar-Test-Signature FOUND");
            assertThat(screening.put(in(clean), LIMIT)).isEqualTo(Outcome.refused(FileRefusal.FILE_INFECTED));
            clam.answer("INSTREAM size limit exceeded. ERROR");
            assertThat(screening.put(in(clean), LIMIT)).isEqualTo(Outcome.refused(FileRefusal.SCANNER_AWAY));
        }
        assertThat(screening("127.0.0.1:1").put(in(clean), LIMIT)).isEqualTo(Outcome.refused(FileRefusal.SCANNER_AWAY));
        assertThat(screening("").scans()).isFalse();
    }

    private Screening screening(String clamav) {
        return new Screening(new DirectoryStore(directory), clamav);
    }

    private byte[] bytes(Stored stored) throws IOException {
        try (var content = new DirectoryStore(directory).open(stored.sha256()).orElseThrow()) {
            return content.readAllBytes();
        }
    }

    private static Stored kept(Outcome<Stored> outcome) {
        return switch (outcome) {
            case Outcome.Done<Stored>(var stored) -> stored;
            case Outcome.Refused<Stored>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** With what a telephone writes into a photograph, a comment, and something behind its end. */
    private static byte[] withExif(byte[] jpeg, int turned) throws IOException {
        var exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0MM\0*\0\0\0\b\0\1\1\u0012\0\3\0\0\0\1\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.write(turned);
        exif.write("\0\0\0\0\0\0GPS21.0278N".getBytes(StandardCharsets.ISO_8859_1));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(out, 0xE1, exif.toByteArray());
        segment(out, 0xFE, "<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1));
        out.write(jpeg, 2, jpeg.length - 2);
        out.write("<script>".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write((content.length + 2) & 0xFF);
        out.writeBytes(content);
    }

    private interface Change {
        void make(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.make(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void embed(PDDocument document) {
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(java.util.Map.of("x", new PDComplexFileSpecification()));
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }
}
