package vn.motcua.procedure.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How people say what the catalogue names officially: words that carry no meaning when searching, phrases that mean the
 * same, and what single procedures are called. Data, read once.
 *
 * @param fillers words that say little
 * @param same    groups of phrases that mean the same
 * @param says    everyday names of a procedure, by its code
 */
record EverydayWords(List<Spoken> fillers, List<List<List<Spoken>>> same, Map<String, List<String>> says) {

    static final EverydayWords SHIPPED = read("finding/everyday.json");

    static EverydayWords read(String file) {
        try (var content = new ClassPathResource(file).getInputStream()) {
            var document = new JsonMapper().readTree(content);
            var fillers = texts(document.get("fillers")).stream()
                    .flatMap(text -> Spoken.of(text).stream())
                    .toList();
            var same = new ArrayList<List<List<Spoken>>>();
            for (var group : document.get("same"))
                same.add(texts(group).stream().map(Spoken::of).toList());
            var says = new HashMap<String, List<String>>();
            for (var one : document.get("says").properties()) says.put(one.getKey(), texts(one.getValue()));
            return new EverydayWords(fillers, List.copyOf(same), Map.copyOf(says));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean filler(Spoken word) {
        return fillers.stream().anyMatch(word::means);
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        for (var one : list) texts.add(one.asString());
        return List.copyOf(texts);
    }
}
