package vn.motcua.identity;

import org.jspecify.annotations.Nullable;

/**
 * The form to sign in with.
 *
 * @param next     where to go afterwards: a path of this server
 * @param sentence why the last try failed, null before the first
 */
public record SignInPage(
        String username, String next, @Nullable String sentence) {}
