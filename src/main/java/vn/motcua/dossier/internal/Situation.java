package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Deadlines;
import vn.motcua.file.Stored;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.StepKind;

/**
 * Everything a rule may look at; rules are pure over it.
 *
 * @param fact      null until it is accepted
 * @param procedure the pinned version; null only for rows from a register with an unknown code
 * @param digitised codes of components that have a digitised file; {@code ""} stands for the result
 * @param drafts    how many versions of the draft there are
 * @param at        when it happens
 * @param recorded  when we learn of it; the same unless paper work is entered late
 * @param mayHold   whether an account may hold a step of a role at an agency
 * @param past      looked up only by corrections
 * @param kept      what is known of a kept file that the actor may name, by its SHA-256; looked up only by attaching
 * @param links     what it has to do with others; looked up only by the few commands that ask
 */
record Situation(
        Dossier dossier,
        @Nullable Fact fact,
        @Nullable ProcedureVersion procedure,
        Path path,
        Set<String> digitised,
        int drafts,
        Actor by,
        Instant at,
        Instant recorded,
        Deadlines deadlines,
        BiPredicate<UUID, Dossier.Position> mayHold,
        Past past,
        Function<String, Optional<Stored>> kept,
        Links links) {

    Dossier.Position position() {
        return dossier.position();
    }

    /** A part is due within its lead: no due date of it lies later. */
    Instant within(Instant due) {
        if (!dossier.isPart()) return due;
        var lead = links.leadDue();
        return lead != null && lead.isBefore(due) ? lead : due;
    }

    @Nullable
    StepKind stepKind() {
        return path.kindAt(position());
    }

    /** In the hands of somebody else in whose place the actor may not do this step. */
    boolean heldByAnother() {
        var holder = position().holder();
        return inOtherHands() && (holder == null || !OnBehalf.mayStep(by.absent(holder), this));
    }

    /** In the hands of somebody else, present or away. */
    boolean inOtherHands() {
        var holder = position().holder();
        return holder != null && !holder.equals(by.account());
    }

    boolean componentsDigitised(Set<String> files) {
        if (procedure == null) return false;
        return procedure.components().stream()
                .filter(ProcedureVersion.Component::mustBeDigitised)
                .allMatch(each -> files.contains(each.code()));
    }
}
