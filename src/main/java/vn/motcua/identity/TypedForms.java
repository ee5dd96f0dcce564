package vn.motcua.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody typed, kept on the server for the same account and for a day: a form whose session ended before it was
 * sent, a search for a person. So nothing typed is lost, and nothing personal stands in an address.
 */
public interface TypedForms {

    /**
     * Keeps whatever the server took as a form, however long. Of one account the newest are kept, twenty million
     * bytes together; characters no page can show (U+0000) are left out.
     *
     * @param path where the form was going
     * @return by what it is found again
     */
    UUID keep(String path, Map<String, List<String>> fields, Actor by);

    /** Only what the same account typed; nobody else finds it. */
    Optional<Typed> of(UUID id, Actor by);

    void forget(UUID id, Actor by);

    record Typed(String path, Map<String, List<String>> fields) {

        /** The first value of a field; empty where there is none. */
        public String value(String field) {
            return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
        }
    }
}
