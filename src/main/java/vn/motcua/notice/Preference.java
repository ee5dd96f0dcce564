package vn.motcua.notice;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told. Everything is in the account besides.
 *
 * @param language  {@code vi} or {@code en}
 * @param channels  for what concerns one's own dossiers, as far as there is an address for it
 * @param work      also by e-mail what is given to an officer or runs late
 * @param digest    by e-mail each working morning what is due
 * @param quietFrom no SMS and nothing by Zalo from then (Vietnam); null: as everybody
 * @param quietTo   until then; null together with the other
 */
public record Preference(
        String language,
        Set<Channel> channels,
        boolean work,
        boolean digest,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo) {

    public Preference {
        channels = Set.copyOf(channels);
    }

    /** Of whoever never said anything: e-mail, SMS where there is no e-mail, and the digest. */
    public static Preference unspoken() {
        return new Preference("vi", EnumSet.of(Channel.EMAIL, Channel.SMS), false, true, null, null);
    }
}
