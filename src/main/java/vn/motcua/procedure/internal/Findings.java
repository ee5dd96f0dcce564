package vn.motcua.procedure.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problem;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Texts;

/** Collects what is wrong or odd in one file; knows at which line every JSON pointer of it stands. */
final class Findings {

    private static final int LONGEST_VALUE = 200;

    private final String prefix;
    private final Map<String, Long> lines = new HashMap<>();
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private int errorCount;

    /** @param file named before every place, empty when there is only one file */
    Findings(String file) {
        this.prefix = file.isEmpty() ? "" : file + "#";
    }

    void stands(String pointer, long line) {
        lines.putIfAbsent(pointer, line);
    }

    void error(String pointer, @Nullable String value, ProcedureRefusal code, Object... values) {
        errorAt(lineOf(pointer), pointer, value, code, values);
    }

    void errorAt(long line, String pointer, @Nullable String value, ProcedureRefusal code, Object... values) {
        errorCount++;
        if (errors.size() < IntakeReport.LISTED) errors.add(finding(line, pointer, value, code, values));
    }

    void warning(String pointer, @Nullable String value, ProcedureRefusal code, Object... values) {
        if (warnings.size() < IntakeReport.LISTED) {
            warnings.add(finding(lineOf(pointer), pointer, value, code, values));
        }
    }

    int errorCount() {
        return errorCount;
    }

    List<Problem> errors(Texts texts, Locale locale) {
        return errors.stream().map(one -> one.told(texts, locale)).toList();
    }

    List<Problem> warnings(Texts texts, Locale locale) {
        return warnings.stream().map(one -> one.told(texts, locale)).toList();
    }

    private Finding finding(
            long line, String pointer, @Nullable String value, ProcedureRefusal code, Object... values) {
        var place = prefix + pointer;
        return new Finding(line, place.isEmpty() ? null : place, cut(value), Refusal.of(code, values));
    }

    /** The line of the place, or of the nearest thing around it that has one. */
    private long lineOf(String pointer) {
        for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var line = lines.get(at);
            if (line != null) return line;
            if (at.lastIndexOf('/') < 0) return 0;
        }
    }

    private static @Nullable String cut(@Nullable String value) {
        if (value == null || value.length() <= LONGEST_VALUE) return value;
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end);
    }

    private record Finding(
            long line, @Nullable String place, @Nullable String value, Refusal refusal) {

        Problem told(Texts texts, Locale locale) {
            return new Problem(line, place, value, texts.of(locale, refusal));
        }
    }
}
