package vn.motcua.petition.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.petition.Channel;

/**
 * A petition as it is kept.
 *
 * @param version       number of journal lines
 * @param head          hash of the last of them
 * @param senderAccount who sent it, where with an account
 * @param reachable     whether the sender left an address by which a message could go
 */
record Petition(
        UUID id,
        String code,
        int version,
        byte[] head,
        Channel channel,
        @Nullable String complainedName,
        @Nullable String dossier,
        String title,
        String body,
        Instant receivedAt,
        @Nullable UUID enteredBy,
        @Nullable UUID senderAccount,
        boolean anonymous,
        boolean reachable,
        Situation now) {}
