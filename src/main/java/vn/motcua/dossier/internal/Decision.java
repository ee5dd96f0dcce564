package vn.motcua.dossier.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierRefusal;

/** What a rule answers: refused with a reason, or the change that one transaction writes. */
sealed interface Decision {

    record Refused(DossierRefusal code, List<Object> values) implements Decision {}

    /**
     * @param fact       the facts after it, null when they stay as they are
     * @param detail     what the journal line keeps; nothing personal
     * @param note       people's words, kept erasable beside the line
     * @param party      personal columns to set, by name
     * @param attachment a file to attach
     * @param rewrites   whether it tells earlier time otherwise, so that the facts get a new version
     * @param link       what it has to do with others; null for most
     */
    record Change(
            Action action,
            Dossier after,
            @Nullable Fact fact,
            Map<String, Object> detail,
            @Nullable String note,
            Map<String, String> party,
            Command.@Nullable Attach attachment,
            boolean rewrites,
            @Nullable Link link)
            implements Decision {

        static Change of(Action action, Dossier after) {
            return new Change(action, after, null, Map.of(), null, Map.of(), null, false, null);
        }

        Change with(@Nullable Fact other) {
            return new Change(action, after, other, detail, note, party, attachment, rewrites, link);
        }

        Change with(String key, @Nullable Object value) {
            if (value == null) return this;
            var more = new LinkedHashMap<>(detail);
            more.put(key, value);
            return new Change(action, after, fact, more, note, party, attachment, rewrites, link);
        }

        Change noting(@Nullable String words) {
            var kept = words == null || words.isBlank() ? null : words.strip();
            return new Change(action, after, fact, detail, kept, party, attachment, rewrites, link);
        }

        Change setting(String column, String value) {
            return new Change(action, after, fact, detail, note, Map.of(column, value), attachment, rewrites, link);
        }

        Change attaching(Command.Attach file) {
            return new Change(action, after, fact, detail, note, party, file, rewrites, link);
        }

        Change rewriting() {
            return new Change(action, after, fact, detail, note, party, attachment, true, link);
        }

        Change linking(Link other) {
            return new Change(action, after, fact, detail, note, party, attachment, rewrites, other);
        }
    }

    static Refused refused(DossierRefusal code, Object... values) {
        return new Refused(code, List.of(values));
    }
}
