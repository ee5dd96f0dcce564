package vn.motcua.remotehelp;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booked hour, as its two sides see it.
 *
 * @param code      what messages name it by
 * @param link      the helper's meeting room
 * @param procedure code, null for none in particular
 * @param words     what it is about; empty once its owner closed the account
 * @param reason    why the agency called it off
 */
public record HelpHour(
        UUID id,
        String code,
        UUID agency,
        UUID helper,
        UUID account,
        Instant starts,
        Instant ends,
        String link,
        @Nullable String procedure,
        String words,
        State state,
        @Nullable String reason) {

    public enum State {
        BOOKED,
        /** By whoever booked. */
        CANCELLED,
        /** By the agency. */
        CALLED_OFF,
        HELD,
        /** Nobody came. */
        MISSED
    }

    public boolean open() {
        return state == State.BOOKED;
    }
}
