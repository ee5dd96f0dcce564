package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier in a list.
 *
 * @param version what to send back as the version seen
 * @param step    position in the path, null outside it
 */
public record DossierRow(
        UUID id,
        String code,
        Status status,
        String procedureCode,
        String ownerName,
        String channel,
        UUID agency,
        Instant filedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant due,
        @Nullable Instant stepDue,
        @Nullable String stepRole,
        @Nullable UUID holder,
        int version,
        @Nullable Integer step) {}
