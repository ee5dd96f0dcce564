package vn.motcua.procedure.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Outcome;

/**
 * Loads the catalogue that comes with the program: at the first start, and when a newer program brings another one. It
 * only ever adds versions; what an office has brought itself stays.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ShippedCatalogue implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedCatalogue.class);

    private static final Actor PROGRAM =
            new Actor(Actor.OPERATOR, "motcua", Set.of(), Map.of(Permission.CATALOGUE_MANAGE, Reach.EVERYWHERE));

    private final VersionStore store;
    private final ImportProcedures intake;

    ShippedCatalogue(VersionStore store, ImportProcedures intake) {
        this.store = store;
        this.intake = intake;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var sources = sources();
        var digest = digest(sources);
        if (digest.equals(store.shipped())) return;
        // An office may hold a version of its own under the same date; that must not keep the others out.
        if (!taken(sources)) sources.forEach(source -> taken(List.of(source)));
        store.shipped(digest);
    }

    private boolean taken(List<ImportProcedures.Source> sources) {
        var request = new ImportProcedures.Request(sources, false, Locale.ENGLISH);
        var outcome = intake.run(request, PROGRAM);
        boolean taken = outcome instanceof Outcome.Done<IntakeReport>(var report) && report.refused() == 0;
        if (!taken)
            LOG.warn(
                    "shipped procedures not taken: {} of {}", sources.getFirst().name(), sources.size());
        return taken;
    }

    static List<ImportProcedures.Source> sources() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/*.json");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(file -> new ImportProcedures.Source(String.valueOf(file.getFilename()), file::getInputStream))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(List<ImportProcedures.Source> sources) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var source : sources) {
                sha256.update(source.name().getBytes(StandardCharsets.UTF_8));
                try (var in = source.content().open()) {
                    sha256.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
