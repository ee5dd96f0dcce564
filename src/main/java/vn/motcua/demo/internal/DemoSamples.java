package vn.motcua.demo.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actors;
import vn.motcua.printing.PrintSheet;
import vn.motcua.printing.Sheet;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.sample.KeepSamples;
import vn.motcua.sample.Sample;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Samples and blank forms of a few procedures; all of them say that they are worth nothing. */
@Component
class DemoSamples {

    private static final List<String> PROCEDURES = List.of("1.001193", "1.000894", "2.000815");
    private static final String WORTHLESS = "MẪU – KHÔNG CÓ GIÁ TRỊ";
    private static final int SAMPLES = 2;

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml"
             ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """;
    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
             Target="word/document.xml"/></Relationships>
            """;

    private final KeepSamples samples;
    private final Catalogue catalogue;
    private final PrintSheet printing;
    private final Actors actors;
    private final Clock clock;

    DemoSamples(KeepSamples samples, Catalogue catalogue, PrintSheet printing, Actors actors, Clock clock) {
        this.samples = samples;
        this.catalogue = catalogue;
        this.printing = printing;
        this.actors = actors;
        this.clock = clock;
    }

    void settle() {
        try {
            for (var code : PROCEDURES) {
                var today = VietnameseTime.dateOf(clock.instant());
                var version = catalogue.inForce(code, today).orElseThrow();
                var papers = version.components().stream().limit(SAMPLES).toList();
                for (var paper : papers) add(code, paper, Sample.Kind.SAMPLE, "giay-mau.pdf", page(paper.name()));
                add(
                        code,
                        papers.getFirst(),
                        Sample.Kind.BLANK,
                        "mau-don.docx",
                        document(papers.getFirst().name()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(String procedure, ProcedureVersion.Component paper, Sample.Kind kind, String name, byte[] content)
            throws IOException {
        var from = VietnameseTime.dateOf(clock.instant());
        var wish = new KeepSamples.Wish(procedure, paper.code(), kind, name, from);
        var outcome = samples.add(wish, new ByteArrayInputStream(content), actors.operator());
        if (outcome instanceof Outcome.Refused<Sample>(var refusal)) {
            throw new IllegalStateException("the demo is refused: " + refusal);
        }
    }

    private byte[] page(String paper) throws IOException {
        var pdf = new ByteArrayOutputStream(64 * 1024);
        var blocks = List.<Sheet.Block>of(
                new Sheet.Paragraph(WORTHLESS, true),
                new Sheet.Pair("Giấy tờ", paper),
                new Sheet.Pair("Họ, chữ đệm, tên", "Nguyễn Văn Mẫu"),
                new Sheet.Paragraph("Giấy thật do cơ quan có thẩm quyền cấp, có chữ ký và con dấu.", false));
        printing.write("Cơ quan cấp giấy", "", WORTHLESS, paper, blocks, pdf);
        return pdf.toByteArray();
    }

    private static byte[] document(String paper) throws IOException {
        var text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                <w:p><w:r><w:t>%s</w:t></w:r></w:p><w:p><w:r><w:t>%s</w:t></w:r></w:p>
                <w:p><w:r><w:t>Họ, chữ đệm, tên: ....................................................</w:t></w:r></w:p>
                </w:body></w:document>
                """.formatted(WORTHLESS, paper.replace("&", "&amp;").replace("<", "&lt;"));
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", RELATIONS);
            put(zip, "word/document.xml", text);
        }
        return file.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
