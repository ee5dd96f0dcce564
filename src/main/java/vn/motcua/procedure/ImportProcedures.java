package vn.motcua.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;

/**
 * Takes procedures from JSON documents (docs/catalogue.md): all of them or none. The same content again counts as
 * present, so an import can be repeated; changed content with a later effective date becomes a new version and closes
 * the one before; changed content under the date of a version already in force is refused.
 *
 * <p>Needs {@link vn.motcua.identity.Permission#CATALOGUE_MANAGE} everywhere, for the catalogue serves every agency.
 * In the report one document is one row; the {@code column} of a problem is the JSON pointer of the place, after the
 * name of the file and {@code #} when there are several files.
 */
public interface ImportProcedures {

    /** The largest file taken, in bytes. */
    int LARGEST = 20 * 1024 * 1024;

    Outcome<IntakeReport> run(Request request, Actor by);

    /** @param locale the language of the sentences in the report */
    record Request(List<Source> sources, boolean dryRun, Locale locale) {}

    /** A named document: one procedure or an array of them, UTF-8. */
    record Source(String name, Opening content) {}

    /** Opens a source; it is read at most {@value #LARGEST} bytes far and closed. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** A file, or every {@code .json} file of a directory in the order of their names. */
    static List<Source> sourcesOf(Path path) throws IOException {
        if (!Files.isDirectory(path))
            return List.of(new Source(path.getFileName().toString(), () -> open(path)));
        try (var files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Source(file.getFileName().toString(), () -> open(file)))
                    .toList();
        }
    }

    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }
}
