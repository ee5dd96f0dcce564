package vn.motcua.api.internal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.api.ApiRefusal;
import vn.motcua.dossier.Command;

/** The commands of a dossier by the verb in their address. */
final class Verbs {

    private static final Map<String, Class<? extends Command>> ALL = Arrays.stream(
                    Command.class.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toMap(
                    JsonSubTypes.Type::name,
                    type -> type.value().asSubclass(Command.class),
                    (one, other) -> one,
                    LinkedHashMap::new));

    private Verbs() {}

    /** In the order of {@link Command}. */
    static Map<String, Class<? extends Command>> all() {
        return ALL;
    }

    static Command read(String verb, byte @org.jspecify.annotations.Nullable [] body) {
        var type = ALL.get(verb);
        if (type == null) throw Refused.because(ApiRefusal.VERB_UNKNOWN, verb);
        return (Command) Body.read(body, type.asSubclass(Record.class));
    }
}
