package vn.motcua.sample;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.motcua.identity.Actor;
import vn.motcua.sample.Sample.Kind;
import vn.motcua.shared.Outcome;

/** Keeps samples and blank forms. Needs {@code CATALOGUE_MANAGE} everywhere: the catalogue serves every agency. */
public interface KeepSamples {

    /** Files of one kind that a component shows at the same time. */
    int MOST = 5;

    /** Bytes of one file at most. */
    long most();

    /**
     * Screened as what citizens bring, by its content: a sample is PDF, PNG or JPEG, a blank form PDF or DOCX without
     * anything that could run. The same file that stands already is answered and not added again.
     *
     * @param content is not closed
     * @throws IOException when the stream or the store fails; nothing is kept then
     */
    Outcome<Sample> add(Wish wish, InputStream content, Actor by) throws IOException;

    /** It is shown until yesterday; one that was never shown is gone. Twice is the same as once. */
    Outcome<Sample> withdraw(UUID id, Actor by);

    /** All of a procedure that stand or will, and those withdrawn in the last year. */
    Outcome<List<Sample>> all(String procedure, Actor by);

    /** @param from first day it is shown, today or later */
    record Wish(String procedure, String component, Kind kind, String fileName, LocalDate from) {}
}
