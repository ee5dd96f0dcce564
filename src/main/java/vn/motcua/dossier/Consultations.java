package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;

/**
 * Questions to other departments and agencies about a dossier (xin ý kiến, phối hợp) and their answers. Nothing waits for
 * them: whoever decides without an answer sees that it is missing.
 */
public interface Consultations {

    /** The oldest first. Empty when the actor may not see the dossier. */
    List<Consultation> about(String code, Actor by);

    /** The same about a dossier the actor has found; about most nobody was ever asked, and then nothing is looked up again. */
    List<Consultation> about(DossierView found, Actor by);

    /**
     * @param question     null once the words were erased; so is the answer
     * @param late         whether the answer came after its due time; null while there is none
     * @param file         attachment of the dossier that came with the answer
     * @param answerable   whether the actor may answer it now
     * @param withdrawable whether the actor may take it back now
     */
    record Consultation(
            UUID id,
            UUID askedBy,
            UUID fromAgency,
            UUID toAgency,
            @Nullable UUID toDepartment,
            @Nullable UUID toAccount,
            @Nullable String question,
            Instant askedAt,
            Instant due,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            @Nullable UUID file,
            @Nullable Boolean late,
            @Nullable Instant withdrawnAt,
            boolean answerable,
            boolean withdrawable) {

        public boolean open() {
            return answeredAt == null && withdrawnAt == null;
        }

        /** Whether the answer is missing although its time has run out. */
        public boolean overdue(Instant now) {
            return open() && now.isAfter(due);
        }
    }
}
