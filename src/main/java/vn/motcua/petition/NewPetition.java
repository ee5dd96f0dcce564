package vn.motcua.petition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to say.
 *
 * @param agency     about whose rule or conduct
 * @param officer    whom it names, as far as known; works at the agency
 * @param whom       as the sender writes it, empty where nobody is named
 * @param dossier    code of the dossier it is about, empty where there is none
 * @param receivedAt when an officer heard of it, null: now; never later than now
 */
public record NewPetition(
        Channel channel,
        Matter matter,
        UUID agency,
        @Nullable UUID officer,
        String whom,
        String dossier,
        String title,
        String body,
        Sender sender,
        List<Command.Brought> files,
        @Nullable Instant receivedAt) {

    public static final int MOST_FILES = 5;

    public NewPetition {
        files = List.copyOf(files);
    }

    /** Who sends it: name, address and a telephone number or e-mail address; nothing at all where anonymous. */
    public record Sender(boolean anonymous, String name, String address, String phone, String email) {

        public static final Sender ANONYMOUS = new Sender(true, "", "", "", "");
    }
}
