package vn.motcua.form.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.form.Answers;
import vn.motcua.form.Filings;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Forms;
import vn.motcua.form.Question;

/** What is known already is shown to be confirmed, not asked: what is sure of the account, and what it filed before. */
final class Prefilling {

    private Prefilling() {}

    static Answers of(
            FormVersion form,
            boolean forOther,
            List<Filings.Submission> earlier,
            Forms forms,
            Map<String, String> sure) {
        if (forOther) return Answers.NONE; // what the account said is about somebody else
        var known = new LinkedHashMap<String, Object>();
        for (var submission : earlier) {
            forms.version(submission.form(), submission.formFrom())
                    .ifPresent(version -> meanings(version, submission.answers(), known));
        }
        known.putAll(sure);
        var answers = Answers.NONE;
        for (var question : form.questions().toList()) {
            var value = question.meaning() == null ? null : known.get(question.meaning());
            if (value != null && fits(question, value)) answers = answers.with(question.name(), value);
        }
        return answers;
    }

    /** The newest comes first and wins. */
    private static void meanings(FormVersion version, Answers answers, Map<String, Object> known) {
        version.questions()
                .filter(question -> question.meaning() != null)
                .forEach(question -> answers.value(question.name())
                        .ifPresent(value -> known.putIfAbsent(String.valueOf(question.meaning()), value)));
    }

    private static boolean fits(Question question, Object value) {
        return switch (question.kind()) {
            case GROUP, COMPUTED -> false;
            case NUMBER -> value instanceof Long;
            case CHECK -> value instanceof Boolean;
            case RADIO, CHOICE ->
                value instanceof String text
                        && (question.list() != null
                                || question.options().stream()
                                        .anyMatch(option -> option.value().equals(text)));
            case TEXT, AREA, DATE, PHONE, EMAIL, IDENTITY -> value instanceof String;
        };
    }
}
