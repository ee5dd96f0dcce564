package vn.motcua.procedure;

import java.util.List;
import java.util.Locale;

/**
 * Something that happens in a life and sends people to an office, with the procedures it takes, the most asked for first.
 *
 * @param code lower-case letters and dashes, part of addresses
 */
public record LifeEvent(String code, String vietnamese, String english, List<String> procedures) {

    /** An event nobody knows: nothing belongs to it. */
    public static final LifeEvent NONE = new LifeEvent("", "", "", List.of());

    public LifeEvent {
        procedures = List.copyOf(procedures);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? english : vietnamese;
    }
}
