package vn.motcua.shared;

import java.util.Locale;

/** The sentences of the message bundles. Vietnamese is the language of everything that is not asked for in English. */
public interface Texts {

    Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** The sentence under a key; a missing key is a defect and comes back as the key itself. */
    String of(Locale locale, String key, Object... values);

    default String of(Locale locale, Refusal refusal) {
        var values = refusal.values().stream()
                .map(value -> value instanceof Enum<?> named ? name(locale, named) : value)
                .toArray();
        return of(locale, refusal.code().key(), values);
    }

    /** What a constant is called, under {@code name.<type>.<constant>}. */
    default String name(Locale locale, Enum<?> constant) {
        return of(locale, "name." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
