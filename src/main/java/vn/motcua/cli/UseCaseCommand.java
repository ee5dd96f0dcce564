package vn.motcua.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;
import vn.motcua.Motcua;
import vn.motcua.shared.Texts;

/** A command that needs the use cases: it opens the program without its web faces, runs, and closes it again. */
abstract class UseCaseCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    @Option(names = "--format", description = "text | json", defaultValue = "text")
    Format format = Format.text;

    @Option(names = "--lang", description = "vi | en", defaultValue = "vi")
    String language = "vi";

    @Override
    public final Integer call() {
        try (var context = new SpringApplicationBuilder(Motcua.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run()) {
            return run(context);
        }
    }

    /** Runs against the open program; answers the exit status. */
    abstract int run(ApplicationContext context);

    final Locale locale() {
        return language.equals("en") ? Locale.ENGLISH : Texts.VIETNAMESE;
    }
}
