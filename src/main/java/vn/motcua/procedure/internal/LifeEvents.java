package vn.motcua.procedure.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.procedure.LifeEvent;

/** The life events that come with the program: data, read once. */
final class LifeEvents {

    static final List<LifeEvent> SHIPPED = read("finding/events.json");

    private LifeEvents() {}

    static List<LifeEvent> read(String file) {
        try (var content = new ClassPathResource(file).getInputStream()) {
            var events = new ArrayList<LifeEvent>();
            for (var one : new JsonMapper().readTree(content)) {
                var procedures = new ArrayList<String>();
                for (var code : one.get("procedures")) procedures.add(code.asString());
                events.add(new LifeEvent(
                        one.get("code").asString(),
                        one.get("vi").asString(),
                        one.get("en").asString(),
                        procedures));
            }
            return List.copyOf(events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
