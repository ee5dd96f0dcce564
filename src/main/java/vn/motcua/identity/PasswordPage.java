package vn.motcua.identity;

import org.jspecify.annotations.Nullable;

/** The form to change one's own password with. */
public record PasswordPage(@Nullable String sentence, boolean changed) {}
