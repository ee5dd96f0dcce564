package vn.motcua.file.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.file.FileReferences;
import vn.motcua.file.FileStore;

/**
 * Once a day the server removes files that nobody refers to and nobody touched for a day. No command takes that long, so
 * a file that is about to be referred to is never among them.
 */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class Sweeping {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
    private static final Duration UNTOUCHED = Duration.ofDays(1);

    private final FileStore files;
    private final List<FileReferences> references;

    Sweeping(FileStore files, List<FileReferences> references) {
        this.files = files;
        this.references = List.copyOf(references);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
    void sweep() {
        if (references.isEmpty()) return;
        try {
            long removed = files.sweep(Instant.now().minus(UNTOUCHED), this::referenced);
            if (removed > 0) LOG.info("removed {} files nobody refers to", removed);
        } catch (IOException failure) {
            LOG.warn("files nobody refers to stay: {}", failure.getClass().getSimpleName());
        }
    }

    private Set<String> referenced(Set<String> names) {
        var needed = new HashSet<String>();
        for (var each : references) needed.addAll(each.among(names));
        return needed;
    }
}
