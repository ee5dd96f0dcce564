package vn.motcua.sample;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks samples and blank forms up. They are for everybody. */
public interface Samples {

    /** What is shown of a procedure on a day, by component, samples first. */
    List<Sample> of(String procedure, LocalDate day);

    /** Empty when it is not shown on that day. */
    Optional<Sample> one(String procedure, UUID id, LocalDate day);

    /** The content; the caller closes it. Empty when the store has lost it. */
    Optional<InputStream> open(Sample sample) throws IOException;
}
