package vn.motcua.procedure.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import vn.motcua.procedure.Bundles;
import vn.motcua.procedure.ImportProcedures.Source;
import vn.motcua.shared.Outcome;

/** Loads the bundles that come with the program, after its procedures; a file is named as its code. An office's own stay. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 101)
class ShippedBundles implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedBundles.class);

    private static final Actor PROGRAM =
            new Actor(Actor.OPERATOR, "motcua", Set.of(), Map.of(Permission.CATALOGUE_MANAGE, Reach.EVERYWHERE));

    private final Bundles bundles;
    private final BundleStore store;

    ShippedBundles(Bundles bundles, BundleStore store) {
        this.bundles = bundles;
        this.store = store;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var source : sources()) {
            if (store.newest(source.name().replace(".json", "")).isPresent()) continue;
            boolean taken =
                    bundles.take(List.of(source), false, Locale.ENGLISH, PROGRAM) instanceof Outcome.Done(var report)
                            && report.errors().isEmpty();
            if (!taken) LOG.warn("shipped bundle not taken: {}", source.name());
        }
    }

    static List<Source> sources() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:bundles/*.json"))
                    .map(file -> new Source(String.valueOf(file.getFilename()), file::getInputStream))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
