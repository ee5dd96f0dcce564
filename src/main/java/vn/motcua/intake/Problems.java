package vn.motcua.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Texts;

/**
 * Collects what is wrong with one table. Everything is counted; sentences are made and kept for the first
 * {@value IntakeReport#LISTED} errors and as many warnings, so memory stays flat whatever the file holds.
 */
public final class Problems {

    private static final int LONGEST_VALUE = 200;

    private final Texts texts;
    private final Locale locale;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private long errorCount;
    private long warningCount;
    private long read;
    private long refused;
    private boolean broken;

    public Problems(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** An error that is not about one row's content; {@code line} is 0 when the file as a whole is meant. */
    public synchronized void error(
            long line, @Nullable String column, @Nullable String value, String key, Object... values) {
        if (errorCount++ < IntakeReport.LISTED) errors.add(problem(line, column, value, key, values));
    }

    public synchronized void warning(
            long line, @Nullable String column, @Nullable String value, String key, Object... values) {
        if (warningCount++ < IntakeReport.LISTED) warnings.add(problem(line, column, value, key, values));
    }

    /** Counts the row as refused, once however often, and says why. */
    synchronized void refuse(Row row, @Nullable String column, @Nullable String value, String key, Object... values) {
        if (row.good()) refused++;
        row.spoil();
        error(row.line(), column, value, key, values);
    }

    /** The table cannot be read on from here: everything after this line is unknown. */
    synchronized void breakOff(long line, @Nullable String column, String key, Object... values) {
        broken = true;
        error(line, column, null, key, values);
    }

    synchronized void countRead() {
        read++;
    }

    /** A row that was too damaged to become a {@link Row}. */
    synchronized void countRefused() {
        refused++;
    }

    /** Rows seen so far, without the header. */
    public synchronized long read() {
        return read;
    }

    public synchronized long refused() {
        return refused;
    }

    /** Whether anything at all is wrong; warnings are not. */
    public synchronized boolean any() {
        return errorCount > 0;
    }

    /** All errors, also those beyond the listed ones. */
    public synchronized long errorCount() {
        return errorCount;
    }

    /** Whether the table could not be read to its end, so that even its good rows may not be all of them. */
    public synchronized boolean broken() {
        return broken;
    }

    /** The report; {@code taken} is 0 when nothing was kept. */
    public synchronized IntakeReport report(long taken, long present) {
        return new IntakeReport(read, taken, present, refused, byLine(errors), byLine(warnings));
    }

    private static List<Problem> byLine(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparingLong(Problem::line)).toList();
    }

    private Problem problem(long line, @Nullable String column, @Nullable String value, String key, Object... values) {
        return new Problem(line, column, cut(value), texts.of(locale, key, values));
    }

    private static @Nullable String cut(@Nullable String value) {
        if (value == null || value.length() <= LONGEST_VALUE) return value;
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end);
    }
}
