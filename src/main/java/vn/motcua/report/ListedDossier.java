package vn.motcua.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier behind a number, as it stood at the report's instant. Nothing personal: who may read dossiers follows the
 * code.
 *
 * @param agency    code of the agency it counts at
 * @param level     label of the online level as it came, empty when none
 * @param due       due date in force; unless {@code byInstant} only its day counts. Null without one
 * @param end       null while in progress
 * @param part      what became of it, one of the parts a dossier can only be in one of
 */
public record ListedDossier(
        UUID id,
        String code,
        String agency,
        String procedureCode,
        String procedureName,
        String channel,
        String level,
        Instant received,
        @Nullable Instant due,
        boolean byInstant,
        @Nullable Instant end,
        Part part) {}
