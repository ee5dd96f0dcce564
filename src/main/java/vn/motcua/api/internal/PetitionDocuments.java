package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.petition.Action;
import vn.motcua.petition.Channel;
import vn.motcua.petition.Ground;
import vn.motcua.petition.Matter;
import vn.motcua.petition.Receipt;
import vn.motcua.petition.Status;

/** What the interface says of petitions and is told about them. */
final class PetitionDocuments {

    private PetitionDocuments() {}

    @Schema(name = "NewPetition")
    record NewPetitionBody(
            Channel channel,
            Matter matter,

            @Schema(description = "code of the agency it is about")
            String agency,

            @Schema(description = "the officer it names, by the directory's id") @Nullable
            UUID officer,

            @Nullable String whom,
            @Nullable String dossier,
            String title,
            String body,

            @Schema(description = "without name, phone and email it has no sender: BOX only") @Nullable
            String name,

            @Nullable String address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Instant receivedAt) {}

    @Schema(name = "PetitionCommand")
    record PetitionCommand(
            Action action,
            @Nullable Matter matter,
            @Nullable Ground ground,
            @Nullable String agency,
            @Nullable UUID officer,
            @Nullable String text,
            @Nullable String title,
            @Nullable String question,
            @Nullable Integer stars) {}

    @Schema(name = "PetitionReceipt")
    record PetitionReceipt(
            String code,
            int version,
            Status status,
            @Nullable String key) {

        static PetitionReceipt of(Receipt receipt) {
            return new PetitionReceipt(receipt.code(), receipt.version(), receipt.status(), receipt.key());
        }
    }

    @Schema(name = "PetitionList")
    record PetitionList(
            List<PetitionItem> petitions, @Nullable String next) {}

    @Schema(name = "PetitionItem")
    record PetitionItem(
            String code,
            String title,
            Status status,
            Matter matter,
            Channel channel,
            String agency,
            Instant receivedAt,
            Instant due,
            @Nullable Instant nextDue) {}

    @Schema(name = "Petition")
    record PetitionDocument(
            String code,
            int version,
            Status status,
            Channel channel,
            Matter matter,
            boolean classified,
            String agency,
            String title,
            String body,
            Instant receivedAt,
            Instant due,
            @Nullable Instant nextDue,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable Integer rating,
            List<Action> commands,
            List<PetitionLine> lines) {}

    @Schema(name = "PetitionLine")
    record PetitionLine(
            int seq,
            Action action,

            @Schema(description = "account; absent where the sender acted") @Nullable
            UUID actor,

            Instant at,
            Status status,
            String agency,
            @Nullable String words) {}

    @Schema(name = "PetitionSender")
    record SenderDocument(
            boolean anonymous,
            String name,
            String address,
            String phone,
            String email,
            @Nullable Instant confirmed) {}
}
