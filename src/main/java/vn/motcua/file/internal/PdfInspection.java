package vn.motcua.file.internal;

import static vn.motcua.file.FileRefusal.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.motcua.file.FileRefusal;

/**
 * Looks through every object of a PDF file for what could run where it is opened: scripts, programs it starts, forms it
 * sends, files inside it. Such a file is refused and not repaired: what was signed must not be changed.
 */
final class PdfInspection {

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "Movie",
            "Sound",
            "GoToE",
            "RichMediaExecute");
    private static final Set<String> SUBTYPES = Set.of("RichMedia", "3D", "Movie", "Sound", "Screen", "FileAttachment");
    private static final Set<String> ENTRIES = Set.of("JavaScript", "EmbeddedFiles", "XFA", "RichMediaContent");
    private static final int DEEPEST = 60;

    private PdfInspection() {}

    static Optional<FileRefusal> flaw(Path file, int mostPages) {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) return Optional.of(FILE_ENCRYPTED);
            if (document.getNumberOfPages() == 0) return Optional.of(FILE_BROKEN);
            if (document.getNumberOfPages() > mostPages) return Optional.of(TOO_MANY_PAGES);
            var objects = document.getDocument();
            for (var key : objects.getXrefTable().keySet()) {
                var object = objects.getObjectFromPool(key);
                if (object != null && active(object.getObject(), 0)) return Optional.of(FILE_ACTIVE);
            }
            return active(objects.getTrailer(), 0) ? Optional.of(FILE_ACTIVE) : Optional.empty();
        } catch (InvalidPasswordException locked) {
            return Optional.of(FILE_ENCRYPTED);
        } catch (IOException | RuntimeException broken) { // PDFBox meets broken files with many kinds of exception
            return Optional.of(FILE_BROKEN);
        }
    }

    /** What an object refers to is looked at as an object of its own. */
    private static boolean active(@org.jspecify.annotations.Nullable COSBase base, int depth) {
        if (depth > DEEPEST) return true;
        if (base instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) if (active(array.get(i), depth + 1)) return true;
            return false;
        }
        if (!(base instanceof COSDictionary dictionary)) return false;
        if (named(dictionary, "S", ACTIONS) || named(dictionary, "Subtype", SUBTYPES)) return true;
        if (dictionary.containsKey(COSName.getPDFName("JS"))) return true;
        for (var entry : dictionary.entrySet()) {
            if (ENTRIES.contains(entry.getKey().getName())) return true;
            if (active(entry.getValue(), depth + 1)) return true;
        }
        return false;
    }

    private static boolean named(COSDictionary dictionary, String entry, Set<String> names) {
        return dictionary.getDictionaryObject(COSName.getPDFName(entry)) instanceof COSName name
                && names.contains(name.getName());
    }
}
