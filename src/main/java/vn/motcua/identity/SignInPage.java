package vn.motcua.identity;

import org.jspecify.annotations.Nullable;

/**
 * The page to sign in.
 *
 * @param username what was typed, so that a refused form comes back with it
 * @param next     where to go afterwards
 * @param sentence why the last try was refused, null when there was none
 * @param provider what the provider of electronic identity is called, null where there is none
 * @param codes    whether one can sign in and register with one-time codes
 */
public record SignInPage(
        String username,
        String next,
        @Nullable String sentence,
        @Nullable String provider,
        boolean codes) {}
