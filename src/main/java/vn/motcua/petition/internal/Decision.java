package vn.motcua.petition.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;

/** What a rule says of a command. */
sealed interface Decision {

    /**
     * @param detail what the line keeps beside the words: nothing of people that may have to be erased
     * @param words  what somebody wrote
     */
    record Allowed(
            Situation next,
            Map<String, Object> detail,
            @Nullable String words) implements Decision {}

    record Forbidden(Refusal refusal) implements Decision {}

    static Decision no(RefusalCode code, Object... values) {
        return new Forbidden(Refusal.of(code, values));
    }
}
