package vn.motcua.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.motcua.shared.Outcome;

/**
 * Takes files that people send from outside. What a file is, is found in its content; only PDF files and photographs
 * (JPEG, PNG) are taken. A PDF file with anything that could run is refused; a photograph loses what it tells about where
 * and by whom it was taken. Where a virus scanner is configured it is asked first, and without its answer nothing is taken.
 */
public interface ScreenFile {

    /** What is taken, for the {@code accept} of a file field. */
    List<String> TYPES = List.of("application/pdf", "image/jpeg", "image/png");

    /** As {@link FileStore#put}, after screening. */
    Outcome<Stored> put(InputStream content, long limit) throws IOException;

    /** As {@link #put}, and takes Word documents (DOCX) too, without anything that runs or loads something by itself. */
    Outcome<Stored> putForm(InputStream content, long limit) throws IOException;

    /**
     * Photographs become one PDF file, a page each, in their order; those that stand in their metadata as turned are turned
     * back. PDF files among them are taken in page by page.
     *
     * @param files names of files that were screened
     */
    Outcome<Stored> join(List<String> files, long limit) throws IOException;

    /** Whether a virus scanner is configured. */
    boolean scans();
}
