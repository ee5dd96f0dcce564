package vn.motcua.survey.internal;

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
import vn.motcua.procedure.ImportProcedures.Source;
import vn.motcua.shared.Outcome;
import vn.motcua.survey.QuestionSets;

/** Loads the question sets that come with the program; an office's own later versions stay. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 103)
class ShippedSets implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedSets.class);

    private static final Actor PROGRAM =
            new Actor(Actor.OPERATOR, "motcua", Set.of(), Map.of(Permission.SURVEY_MANAGE, Reach.EVERYWHERE));

    private final QuestionSets sets;
    private final SetStore store;

    ShippedSets(QuestionSets sets, SetStore store) {
        this.sets = sets;
        this.store = store;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var known = store.keys().stream().map(SetStore.Key::code).toList();
        for (var source : sources()) {
            if (known.contains(source.name().replace(".json", ""))) continue;
            boolean taken =
                    sets.take(List.of(source), false, Locale.ENGLISH, PROGRAM) instanceof Outcome.Done(var report)
                            && report.errors().isEmpty();
            if (!taken) LOG.warn("shipped question set not taken: {}", source.name());
        }
    }

    static List<Source> sources() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:surveys/*.json"))
                    .map(file -> new Source(String.valueOf(file.getFilename()), file::getInputStream))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
