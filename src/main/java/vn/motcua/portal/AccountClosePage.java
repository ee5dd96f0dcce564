package vn.motcua.portal;

import org.jspecify.annotations.Nullable;

/** What closing the account means. {@code sentence}: why it was refused, null before anybody tried. */
public record AccountClosePage(@Nullable String sentence) {}
