package vn.motcua.survey.internal;

import static vn.motcua.survey.SurveyRefusal.*;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Field;
import vn.motcua.shared.Outcome;
import vn.motcua.survey.QuestionSets;
import vn.motcua.survey.Said;
import vn.motcua.survey.Via;

/** Whether an answer fits the version it was given to; what was asked when the page was opened may be answered later. */
@Component
class SaidCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final QuestionSets sets;

    SaidCheck(QuestionSets sets) {
        this.sets = sets;
    }

    record QuestionField(String path) implements Field {}

    record Mark(String question, String factor, int value) {}

    /** @param marks as JSON */
    record Checked(Said said, String marks) {

        /** What tells two contents of one request apart. */
        byte[] content(AnswerStore.Place place) {
            return Tokens.hash(String.join(
                    "\n",
                    place.toString(),
                    said.set(),
                    said.validFrom().toString(),
                    new TreeMap<>(said.marks()).toString(),
                    String.valueOf(said.remark())));
        }
    }

    Outcome<Checked> checked(Said said, Via via, LocalDate today) {
        var set = sets.version(said.set(), said.validFrom()).orElse(null);
        boolean asked = set != null
                && !set.validFrom().isAfter(today)
                && (via == Via.PAPER || set.ways().contains(via));
        if (set == null || !asked) return Outcome.refused(NOTHING_ASKED);
        var marks = new ArrayList<Mark>();
        for (var entry : said.marks().entrySet()) {
            var placed = set.question(entry.getKey()).orElse(null);
            if (placed == null || !placed.question().takes(entry.getValue())) {
                return Outcome.refused(UNKNOWN_QUESTION, new QuestionField("q-" + entry.getKey()));
            }
            marks.add(new Mark(entry.getKey(), placed.factor().code(), entry.getValue()));
        }
        if (marks.isEmpty()) return Outcome.refused(NOTHING_SAID);
        var remark = clean(said.remark());
        if (remark != null && remark.length() > Said.LONGEST_REMARK) {
            return Outcome.refused(REMARK_TOO_LONG, Said.LONGEST_REMARK);
        }
        var kept = new Said(set.code(), set.validFrom(), Map.copyOf(said.marks()), remark);
        return Outcome.done(new Checked(kept, JSON.writeValueAsString(marks)));
    }

    /** One way to write each letter, nothing invisible; null when nothing is left. */
    private static @Nullable String clean(@Nullable String text) {
        if (text == null) return null;
        var lines = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        var kept = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(c -> ObjectReading.readable(Character.toString(c)))
                .forEach(kept::appendCodePoint);
        var clean = kept.toString().strip();
        return clean.isEmpty() ? null : clean;
    }
}
