package vn.motcua.api.internal;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.api.ApiRefusal;

/** Words of parameters: the names of an enum in lower case. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> E of(Class<E> type, String parameter, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.because(ApiRefusal.PARAMETER_INVALID, parameter));
    }

    static <E extends Enum<E>> @Nullable E maybe(Class<E> type, String parameter, @Nullable String word) {
        return word == null ? null : of(type, parameter, word);
    }
}
