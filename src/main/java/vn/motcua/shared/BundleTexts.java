package vn.motcua.shared;

import java.io.IOException;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads every bundle under {@code messages/}: one file a module, Vietnamese without suffix, English with {@code _en}. */
@Component
class BundleTexts implements Texts {

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    BundleTexts() throws IOException {
        var names = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var name = file.getFilename();
            if (name != null) names.add("messages/" + name.replaceFirst("(_en)?\\.properties$", ""));
        }
        source.setBasenames(names.toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setUseCodeAsDefaultMessage(true);
        source.setAlwaysUseMessageFormat(true);
    }

    @Override
    public String of(Locale locale, String key, Object... values) {
        return source.getMessage(key, values, locale);
    }
}
