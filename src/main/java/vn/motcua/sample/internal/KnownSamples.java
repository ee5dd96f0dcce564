package vn.motcua.sample.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.file.FileStore;
import vn.motcua.sample.Sample;
import vn.motcua.sample.Samples;

@Component
class KnownSamples implements Samples {

    private final SampleStore store;
    private final FileStore files;

    KnownSamples(SampleStore store, FileStore files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public List<Sample> of(String procedure, LocalDate day) {
        return store.of(procedure, day).stream()
                .filter(sample -> sample.heldOn(day))
                .toList();
    }

    @Override
    public Optional<Sample> one(String procedure, UUID id, LocalDate day) {
        return store.byId(id).filter(sample -> sample.procedure().equals(procedure) && sample.heldOn(day));
    }

    @Override
    public Optional<InputStream> open(Sample sample) throws IOException {
        return files.open(sample.sha256());
    }
}
