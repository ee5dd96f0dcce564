package vn.motcua.portal;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.sample.Sample;
import vn.motcua.sample.Samples;

/** No procedure has a sample. */
final class NoSamples implements Samples {

    @Override
    public List<Sample> of(String procedure, LocalDate day) {
        return List.of();
    }

    @Override
    public Optional<Sample> one(String procedure, UUID id, LocalDate day) {
        return Optional.empty();
    }

    @Override
    public Optional<InputStream> open(Sample sample) {
        return Optional.empty();
    }
}
