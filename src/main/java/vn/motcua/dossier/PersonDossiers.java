package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;

/**
 * What an office knows of a person from earlier dossiers, by the identity number: for officers only, and only from
 * dossiers they may read. So nothing already handed in needs to be typed or brought again.
 */
public interface PersonDossiers {

    /** Dossiers looked at, the newest. */
    int MOST = 20;

    /** The newest first; empty for a blank number. */
    List<Earlier> of(String identityNumber, Actor by);

    /** @param files papers of the dossier and its results, without drafts */
    record Earlier(
            String code,
            String procedureCode,
            Instant filedAt,
            Status status,
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            List<Kept> files) {}

    /** A file that can be taken into another dossier. */
    record Kept(
            UUID id,
            @Nullable String component,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            boolean digitised) {}
}
