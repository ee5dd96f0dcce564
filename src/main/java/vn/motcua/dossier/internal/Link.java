package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command writes about others beside the dossier's own row and line.
 *
 * @param asked    a question put
 * @param closed   a question answered or withdrawn
 * @param part     a further part that is to be filed
 * @param host     an agency that is to find the dossier by its owner's name from now on
 * @param template what people are told, null for nothing
 * @param told     whose accounts
 */
record Link(
        @Nullable Asked asked,
        @Nullable Closed closed,
        @Nullable Planned part,
        @Nullable UUID host,
        @Nullable String template,
        Set<UUID> told) {

    Link {
        told = Set.copyOf(told);
    }

    static Link host(@Nullable UUID agency, String template, Set<UUID> told) {
        return new Link(null, null, null, agency, template, told);
    }

    static Link asking(Asked asked, Set<UUID> told) {
        return new Link(asked, null, null, null, "QUESTION_ASKED", told);
    }

    static Link closing(Closed closed, String template, Set<UUID> told) {
        return new Link(null, closed, null, null, template, told);
    }

    static Link part(Planned part) {
        return new Link(null, null, part, null, null, Set.of());
    }

    /** A row of dossier.question; its line and person are those of the command. */
    record Asked(
            UUID id,
            UUID fromAgency,
            UUID toAgency,
            @Nullable UUID toDepartment,
            @Nullable UUID toAccount,
            Instant due) {}

    /** {@code late} tells of an answer whether it came after its due time; null of a question withdrawn. */
    record Closed(UUID question, @Nullable Boolean late) {}

    /** A row of dossier.part that is not filed yet. */
    record Planned(
            int ordinal,
            String procedureCode,
            UUID agency,
            @Nullable Integer after) {}
}
