package vn.motcua.notice.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.ContactPoint;
import vn.motcua.identity.Contacts.Reachable;
import vn.motcua.notice.Channel;
import vn.motcua.notice.Channels;
import vn.motcua.notice.Preference;
import vn.motcua.notice.Template;

/** By which channels and to which addresses a notice goes out; pure. */
final class Addressing {

    /** @param to an address or a number */
    record Way(Channel channel, String to) {}

    private Addressing() {}

    /**
     * E-mail and Zalo where wished; an SMS, which costs the office money, where nothing else goes. What is for those who
     * work on a dossier goes by e-mail only, to whoever asked for it.
     */
    static List<Way> ways(Template template, Preference wish, Reachable reached, Channels open) {
        var email = wish.channels().contains(Channel.EMAIL) && open.open(Channel.EMAIL) ? reached.email() : null;
        if (!template.forApplicants()) {
            var work = wish.work() && open.open(Channel.EMAIL) ? reached.email() : null;
            return work == null ? List.of() : List.of(new Way(Channel.EMAIL, work));
        }
        var ways = new ArrayList<Way>();
        if (email != null) ways.add(new Way(Channel.EMAIL, email));
        var phone = reached.phone();
        if (phone == null) return ways;
        if (wish.channels().contains(Channel.ZALO) && open.open(Channel.ZALO)) ways.add(new Way(Channel.ZALO, phone));
        if (ways.isEmpty() && wish.channels().contains(Channel.SMS) && open.open(Channel.SMS)) {
            ways.add(new Way(Channel.SMS, phone));
        }
        return ways;
    }

    /** What was typed at the reception, as far as it can be sent to. */
    static Reachable typed(@Nullable String email, @Nullable String phone) {
        return new Reachable(value(email, ContactPoint.Kind.EMAIL), value(phone, ContactPoint.Kind.PHONE));
    }

    private static @Nullable String value(@Nullable String typed, ContactPoint.Kind kind) {
        return typed == null
                ? null
                : ContactPoint.of(typed)
                        .filter(point -> point.kind() == kind)
                        .map(ContactPoint::value)
                        .orElse(null);
    }
}
