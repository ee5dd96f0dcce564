package vn.motcua.identity;

import org.jspecify.annotations.Nullable;

/**
 * The three pages of a one-time code: where to send it, what it says, and who one is.
 *
 * @param email    whether codes go by e-mail
 * @param sms      whether codes go by SMS
 * @param typed    what was typed, so that a refused form comes back
 * @param pending  what is under way, null when nothing is
 * @param sentence why the last try was refused, null when none was
 */
public record CodePage(
        boolean email,
        boolean sms,
        String typed,
        String next,
        Register.@Nullable Pending pending,
        @Nullable String sentence) {}
