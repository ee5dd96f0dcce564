package vn.motcua.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Reads every bundle under {@code messages/}: one file a module, Vietnamese without suffix, English with {@code _en}. All
 * stand in one table: a page has hundreds of sentences, and looking for each in every bundle was a third of its work.
 */
@Component
class BundleTexts implements Texts {

    private static final String ENGLISH_FILE = "_en.properties";

    /** A sentence that says the same whatever it is given needs no format. */
    private sealed interface Sentence {
        String say(Object... values);
    }

    private record Fixed(String words) implements Sentence {
        @Override
        public String say(Object... values) {
            return words;
        }
    }

    /** A format serves one at a time. */
    private record Open(MessageFormat format) implements Sentence {
        @Override
        public String say(Object... values) {
            synchronized (format) {
                return format.format(values);
            }
        }
    }

    /** The sentences of one language; taken apart when they are first said. */
    private static final class Language {

        private final Locale locale;
        private final Map<String, String> patterns;
        private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();

        Language(Locale locale, Map<String, String> patterns) {
            this.locale = locale;
            this.patterns = patterns;
        }

        String say(String key, Object... values) {
            var sentence = sentences.get(key);
            if (sentence != null) return sentence.say(values);
            var pattern = patterns.get(key);
            if (pattern == null) return key; // not remembered: the table holds what there is, not what is asked for
            return sentences.computeIfAbsent(key, missing -> sentence(pattern)).say(values);
        }

        private Sentence sentence(String pattern) {
            var format = new MessageFormat(pattern, locale);
            return format.getFormats().length == 0 ? new Fixed(format.format(new Object[0])) : new Open(format);
        }
    }

    private final Language vietnamese;
    private final Language english;

    BundleTexts() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        Arrays.sort(files, Comparator.comparing(BundleTexts::name));
        var patterns = new HashMap<String, String>();
        var translated = new HashMap<String, String>();
        for (var file : files) {
            read(file).forEach((name(file).endsWith(ENGLISH_FILE) ? translated : patterns)::putIfAbsent);
        }
        vietnamese = new Language(VIETNAMESE, Map.copyOf(patterns));
        patterns.putAll(translated); // what is not translated yet is said in Vietnamese
        english = new Language(Locale.ENGLISH, Map.copyOf(patterns));
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }

    private static Map<String, String> read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var read = new HashMap<String, String>();
        for (var key : properties.stringPropertyNames()) read.put(key, properties.getProperty(key));
        return read;
    }

    @Override
    public String of(Locale locale, String key, Object... values) {
        boolean inEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return (inEnglish ? english : vietnamese).say(key, values);
    }
}
