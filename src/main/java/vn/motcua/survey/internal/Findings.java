package vn.motcua.survey.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problem;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Texts;
import vn.motcua.survey.SurveyRefusal;

/** What is wrong with a document, and where: a JSON pointer, and a line where the text itself is no JSON. */
final class Findings {

    private static final int SHOWN = 200;

    private record Finding(long line, String at, @Nullable String value, Refusal refusal) {}

    private final String file;
    private final List<Finding> errors = new ArrayList<>();

    /** @param file stands before the pointer; empty where there is only one file */
    Findings(String file) {
        this.file = file;
    }

    void error(String at, @Nullable String value, SurveyRefusal code, Object... values) {
        errorAt(0, at, value, code, values);
    }

    void errorAt(long line, String at, @Nullable String value, SurveyRefusal code, Object... values) {
        if (errors.size() < IntakeReport.LISTED) errors.add(new Finding(line, at, value, Refusal.of(code, values)));
    }

    int count() {
        return errors.size();
    }

    List<Problem> problems(Texts texts, Locale locale) {
        return errors.stream()
                .map(each ->
                        new Problem(each.line(), file + each.at(), cut(each.value()), texts.of(locale, each.refusal())))
                .toList();
    }

    private static @Nullable String cut(@Nullable String value) {
        return value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN);
    }
}
