package vn.motcua.page;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in words.
 *
 * @param kind      the part of the message keys, for example {@code 404}
 * @param reference the number under which the log tells more, null when there is nothing to tell
 */
public record ErrorPage(int status, String kind, @Nullable String reference) {}
