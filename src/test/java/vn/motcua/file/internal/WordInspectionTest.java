package vn.motcua.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.file.FileRefusal;

class WordInspectionTest {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path directory;

    @Test
    void a_plain_document_with_a_link_is_taken() throws IOException {
        var file = document(Map.of("word/_rels/document.xml.rels", relation("hyperlink", "https://example.vn/", true)));

        assertThat(WordInspection.flaw(file)).isEmpty();
    }

    @Test
    void macros_controls_and_embedded_objects_are_refused() throws IOException {
        for (var part : new String[] {"word/vbaProject.bin", "word/activeX/activeX1.xml", "word/embeddings/a.bin"}) {
            assertThat(WordInspection.flaw(document(Map.of(part, "x"))))
                    .as(part)
                    .contains(FileRefusal.FILE_ACTIVE);
        }
        var enabled = document(
                Map.of("[Content_Types].xml", types("application/vnd.ms-word.document.macroEnabled.main+xml")));
        assertThat(WordInspection.flaw(enabled)).contains(FileRefusal.FILE_ACTIVE);
    }

    @Test
    void what_is_fetched_from_elsewhere_without_a_click_is_refused() throws IOException {
        var template = document(Map.of(
                "word/_rels/settings.xml.rels", relation("attachedTemplate", "https://example.vn/a.dotm", true)));
        var script = document(Map.of(
                "word/_rels/document.xml.rels", relation("hyperlink", "file:///c:/windows/system32/calc.exe", true)));

        assertThat(WordInspection.flaw(template)).contains(FileRefusal.FILE_ACTIVE);
        assertThat(WordInspection.flaw(script)).contains(FileRefusal.FILE_ACTIVE);
    }

    @Test
    void what_is_no_document_is_refused() throws IOException {
        var broken = Files.writeString(directory.resolve("broken.docx"), "PK\u0003\u0004 none");
        var sheet = document(Map.of("[Content_Types].xml", types("application/vnd.ms-excel.sheet")));
        var escaping = document(Map.of("../../etc/passwd", "x"));

        assertThat(WordInspection.flaw(broken)).contains(FileRefusal.FILE_BROKEN);
        assertThat(WordInspection.flaw(sheet)).contains(FileRefusal.FILE_KIND);
        assertThat(WordInspection.flaw(escaping)).contains(FileRefusal.FILE_BROKEN);
    }

    @Test
    void a_part_that_unpacks_to_far_more_than_it_says_is_refused() throws IOException {
        var bomb = document(Map.of("word/document.xml", "a".repeat(60 << 20)));

        assertThat(WordInspection.flaw(bomb)).contains(FileRefusal.FILE_TOO_LARGE);
    }

    @Test
    void declared_entities_are_not_resolved() throws IOException {
        var declared =
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Types><Default ContentType=\"&e;\"/></Types>";

        assertThat(WordInspection.flaw(document(Map.of("[Content_Types].xml", declared))))
                .isNotEmpty();
    }

    private Path document(Map<String, String> changed) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", types(MAIN));
        parts.put("word/document.xml", "<document/>");
        parts.putAll(changed);
        var file = Files.createTempFile(directory, "mau", ".docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String types(String type) {
        return "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>";
    }

    private static String relation(String type, String target, boolean external) {
        return "<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target
                + "\"" + (external ? " TargetMode=\"External\"" : "") + "/></Relationships>";
    }
}
