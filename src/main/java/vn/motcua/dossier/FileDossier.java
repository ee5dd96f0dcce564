package vn.motcua.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to file a dossier. Three agencies are three facts: who assisted (null: nobody apart from the receiving
 * one), who receives, who decides.
 *
 * @param procedure code of the procedure; the version in force today is pinned
 * @param channel   {@code counter}, {@code online} or {@code post}
 */
public record FileDossier(
        String procedure,
        String channel,
        @Nullable String assistingAgency,
        String receivingAgency,
        @Nullable String competentAgency,
        Owner owner,
        @Nullable String subject) {

    /** Who the dossier is about; only the name is required. {@code filedBy} names a representative or helper. */
    public record Owner(
            String name,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String filedBy,
            @Nullable UUID account) {}
}
