package vn.motcua.petition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A petition in a list. */
public record PetitionRow(
        UUID id,
        String code,
        String title,
        Status status,
        Matter matter,
        Channel channel,
        UUID agency,
        Instant receivedAt,
        Instant due,
        @Nullable Instant nextDue,
        @Nullable UUID holder) {}
