package vn.motcua.cli;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/**
 * The context of the web server. The build runs {@link #main} once, to write down as classes which beans there are; with
 * them at hand the server neither scans for components nor asks conditions when it starts (decision 19).
 */
public final class WebProgram {

    /** What the build writes. */
    private static final String PREPARED = WebProgram.class.getName() + "__ApplicationContextInitializer";

    private static final String USE_PREPARED = "spring.aot.enabled";

    private WebProgram() {}

    /**
     * For the build alone, which stops it before it opens anything; people start the server by {@code ./motcua run}.
     *
     * @param arguments the name of the program's class
     */
    public static void main(String[] arguments) throws ClassNotFoundException {
        builder(Class.forName(arguments[0])).run();
    }

    /** Opens it on what the build prepared; where nothing was, as from an editor, it is found out now. */
    static ConfigurableApplicationContext open(Class<?> program) {
        var builder = builder(program);
        if (!ClassUtils.isPresent(PREPARED, null)) return builder.run();
        SpringProperties.setFlag(USE_PREPARED);
        try {
            return builder.run();
        } finally {
            // Commands of the same process have contexts without the web, which nobody prepared.
            SpringProperties.setProperty(USE_PREPARED, null);
        }
    }

    private static SpringApplicationBuilder builder(Class<?> program) {
        var builder = new SpringApplicationBuilder(program);
        builder.application().setMainApplicationClass(WebProgram.class);
        return builder;
    }
}
