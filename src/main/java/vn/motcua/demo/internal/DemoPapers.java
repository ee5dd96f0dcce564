package vn.motcua.demo.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.BringFile;
import vn.motcua.dossier.Command;
import vn.motcua.file.Stored;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseText;

/** Papers as a scanner would bring them: small, real PDF files that say what they stand for. */
@Component
class DemoPapers {

    private static final long MOST = 100_000;
    private static final int LONGEST_LINE = 70;

    private final BringFile bringing;

    DemoPapers(BringFile bringing) {
        this.bringing = bringing;
    }

    /** Keeps a page and draws up the command that attaches it; {@code component} null for the result. */
    Command.Attach scanned(@Nullable String component, String title, String dossier, Actor by) {
        try (var content = new ByteArrayInputStream(page("Ho so " + dossier, plain(title)))) {
            return switch (bringing.bring(content, MOST, by)) {
                case Outcome.Done<Stored>(var stored) -> command(component, stored);
                case Outcome.Refused<Stored>(var no) -> throw new IllegalStateException("the demo is refused: " + no);
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Command.Attach command(@Nullable String component, Stored stored) {
        return new Command.Attach(
                component,
                component == null ? Command.Purpose.RESULT : Command.Purpose.COMPONENT,
                (component == null ? "ket-qua" : component) + ".pdf",
                stored.mediaType(),
                stored.size(),
                stored.sha256(),
                true);
    }

    /** Without accents: the fonts every reader of PDF has know none of ours. */
    private static String plain(String text) {
        var folded = VietnameseText.fold(text).replaceAll("[^a-z0-9 .,/-]", "");
        return folded.substring(0, Math.min(LONGEST_LINE, folded.length())).toUpperCase(Locale.ROOT);
    }

    private static byte[] page(String... lines) {
        var text = new StringBuilder("BT /F1 14 Tf 24 TL 72 760 Td (BAN SO HOA - DU LIEU THU NGHIEM) Tj");
        for (var line : lines) text.append(" T* (").append(line).append(") Tj");
        text.append(" ET");
        return document(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    }

    /** A PDF file of these objects, numbered from 1; its table says at which byte each begins. */
    private static byte[] document(String... objects) {
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.length + 1));
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = file.length();
        file.append(table);
        file.append(
                "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.length + 1, start));
        return file.toString().getBytes(ISO_8859_1);
    }
}
