package vn.motcua.intake;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong or odd in a table somebody brought.
 *
 * @param line   counted from 1, the header being line 1; 0 when the file as a whole is meant
 * @param column the header of the column, null when the whole line is meant
 * @param value  what stood there, cut to 200 characters
 * @param reason a sentence in the language of who asked
 */
public record Problem(
        long line, @Nullable String column, @Nullable String value, String reason) {}
