package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;

/** What an agency received, as its register (sổ theo dõi hồ sơ) lists it. */
public interface Receptions {

    /**
     * Every dossier the agency received from one instant to before another, in that order, as known now and in flat
     * memory. Nothing when the actor may not read that agency's dossiers.
     */
    void each(UUID agency, Instant from, Instant to, Actor by, Consumer<Reception> taker);

    /**
     * @param procedure the pinned version; null where a register named an unknown procedure
     * @param due       what the applicant was told at reception
     */
    record Reception(
            UUID id,
            String code,
            String procedureCode,
            @Nullable UUID procedure,
            Status status,
            String ownerName,
            @Nullable String address,
            @Nullable String phone,
            UUID competentAgency,
            Instant receivedAt,
            @Nullable Instant due,
            @Nullable Instant returnedAt) {}
}
