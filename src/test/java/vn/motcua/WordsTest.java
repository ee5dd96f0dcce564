package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import vn.motcua.shared.RefusalCode;

/** Every sentence people read stands in the message bundles, in both languages, and none stands there for nothing. */
class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[a-z][A-Za-z0-9_-]*\\.)+[A-Za-z0-9_.-]*)\"");

    @Test
    void both_languages_have_the_same_keys() {
        for (var bundle : bundles()) {
            assertThat(keys(bundle + "_en.properties")).as(bundle).isEqualTo(keys(bundle + ".properties"));
        }
        assertThat(keys("../help/help_en.properties")).isEqualTo(keys("../help/help.properties"));
    }

    @Test
    void no_sentence_is_empty_and_every_one_is_a_message_format_with_the_same_values() {
        for (var bundle : bundles()) {
            var vietnamese = read(bundle + ".properties");
            var english = read(bundle + "_en.properties");
            for (var key : vietnamese.stringPropertyNames()) {
                assertThat(vietnamese.getProperty(key)).as(key).isNotBlank();
                assertThat(values(vietnamese.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key, "")));
            }
        }
    }

    @Test
    void no_key_stands_in_two_bundles() {
        Map<String, List<String>> places = new TreeMap<>();
        for (var bundle : bundles()) {
            for (var key : keys(bundle + ".properties")) {
                places.computeIfAbsent(key, unused -> new ArrayList<>()).add(bundle);
            }
        }

        assertThat(places.entrySet()).allMatch(place -> place.getValue().size() == 1);
    }

    @Test
    void every_refusal_has_its_sentence() {
        var known = allKeys();

        assertThat(refusals()).isSubsetOf(known);
    }

    @Test
    void every_key_used_is_known_and_every_known_one_is_used() {
        var known = allKeys();
        var help = keys("../help/help.properties"); // what picocli reads by itself
        var literals = literals();
        var roots =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var used = literals.stream()
                .filter(literal -> roots.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(WordsTest::looksLikeKey)
                .collect(Collectors.toCollection(TreeSet::new));
        var refusals = refusals();

        var unused = known.stream()
                .filter(key -> !refusals.contains(key))
                .filter(key -> literals.stream().noneMatch(literal -> covers(literal, key)))
                .toList();
        var missing = used.stream()
                .filter(literal -> known.stream().noneMatch(key -> covers(literal, key)))
                .filter(literal -> !help.contains(literal))
                .toList();

        assertThat(unused).as("keys nobody uses").isEmpty();
        assertThat(missing).as("keys without a sentence").isEmpty();
    }

    /** A literal is a whole key, or the beginning of one to which code adds the rest. */
    private static boolean covers(String literal, String key) {
        return key.equals(literal) || literal.endsWith(".") && key.startsWith(literal);
    }

    /** Not a file, a property of the configuration or a class: those have other endings or roots. */
    private static boolean looksLikeKey(String literal) {
        return !literal.matches(".*\\.(css|js|svg|jte|properties|json|csv|sql|java|yml|xz|txt|jar|so|conf|pid|id|log)");
    }

    private static Set<String> literals() {
        var found = new HashSet<String>();
        for (var root : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var matcher = LITERAL.matcher(Files.readString(file));
                    while (matcher.find()) found.add(matcher.group(1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static Set<String> refusals() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(RefusalCode.class));
        var keys = new TreeSet<String>();
        for (var candidate : scanner.findCandidateComponents("vn.motcua")) {
            try {
                var constants = Class.forName(candidate.getBeanClassName()).getEnumConstants();
                if (constants == null) continue;
                for (var constant : constants) keys.add(((RefusalCode) constant).key());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return keys;
    }

    private static Set<Integer> values(String sentence) {
        var matcher = Pattern.compile("\\{(\\d+)").matcher(sentence);
        var numbers = new TreeSet<Integer>();
        while (matcher.find()) numbers.add(Integer.parseInt(matcher.group(1)));
        new MessageFormat(sentence, Locale.ROOT); // throws when it is not one
        return numbers;
    }

    private static Set<String> allKeys() {
        var all = new TreeSet<String>();
        for (var bundle : bundles()) all.addAll(keys(bundle + ".properties"));
        return all;
    }

    private static Set<String> keys(String file) {
        return new TreeSet<>(read(file).stringPropertyNames());
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<String> bundles() {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.length() - ".properties".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
