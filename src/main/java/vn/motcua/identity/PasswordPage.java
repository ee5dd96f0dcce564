package vn.motcua.identity;

import org.jspecify.annotations.Nullable;

/**
 * The form to change one's own password with.
 *
 * @param due whether nothing else can be done before, because somebody else set the present one
 */
public record PasswordPage(@Nullable String sentence, boolean changed, boolean due) {}
