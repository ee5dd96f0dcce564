package vn.motcua.petition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * Who sent a petition. Needs PETITION_SENDER where the petition lies, by a reach that does not come through the agency it is
 * about; never shown to the officer it names or to whoever stands in for them. Every look is logged before it is answered.
 */
public interface Senders {

    Outcome<Sender> look(String code, Actor by);

    /** Who looked, the newest first; for the sender, and for whoever may look. Not a look itself. */
    List<Look> looks(String code, Actor by);

    /** @param confirmed when the contact was proven; null where an officer wrote it down */
    record Sender(
            boolean anonymous,
            String name,
            String address,
            String phone,
            String email,
            @Nullable Instant confirmed) {}

    record Look(UUID account, Instant at) {}
}
