package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Reach;

/** A dossier as one row, as far as commands decide on it; what its journal adds up to. */
record Dossier(
        UUID id,
        String code,
        int version,
        byte[] head,
        Status status,
        Pinned pinned,
        Places places,
        Dues dues,
        Position position,
        @Nullable Instant waitingSince,
        int supplements,
        int apologies,
        Instant changedAt) {

    /** What was fixed when it was filed or received. */
    record Pinned(
            String channel,
            @Nullable String level,
            String procedureCode,
            @Nullable UUID procedure,
            @Nullable String caseCode) {

        Pinned withCase(@Nullable String other) {
            return new Pinned(channel, level, procedureCode, procedure, other);
        }

        Pinned withChannel(String other) {
            return new Pinned(other, level, procedureCode, procedure, caseCode);
        }
    }

    /**
     * Three agencies, three facts, often one agency; and the owner's account where there is one. No command changes them.
     * One that does must move the name keys along (dossier.name_key), and its facts: until then the pipeline throws.
     */
    record Places(
            UUID assisting,
            UUID receiving,
            UUID competent,
            @Nullable UUID owner) {

        UUID[] involved() {
            if (competent.equals(receiving)) {
                return assisting.equals(receiving) ? new UUID[] {receiving} : new UUID[] {receiving, assisting};
            }
            return assisting.equals(receiving) || assisting.equals(competent)
                    ? new UUID[] {receiving, competent}
                    : new UUID[] {receiving, competent, assisting};
        }
    }

    /** {@code due} is what the applicant was told last, re-appointment included. */
    record Dues(
            Instant filedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant legal,
            @Nullable Instant original,
            @Nullable Instant due) {

        Dues withDue(@Nullable Instant other) {
            return new Dues(filedAt, receivedAt, legal, original, other);
        }
    }

    /** Where it lies: at whose desk, at which step of the path and since when, in whose hands. */
    record Position(
            UUID agency,
            @Nullable Integer step,
            @Nullable String role,
            @Nullable Instant since,
            @Nullable Instant due,
            @Nullable UUID holder) {

        Position heldBy(@Nullable UUID other) {
            return new Position(agency, step, role, since, due, other);
        }

        /** At no step: before and after its path. */
        static Position outside(UUID agency) {
            return new Position(agency, null, null, null, null, null);
        }
    }

    /** The same after its next journal line. */
    Dossier after(Line line, byte[] hash) {
        return new Dossier(
                id,
                code,
                line.seq(),
                hash,
                status,
                pinned,
                places,
                dues,
                position,
                waitingSince,
                supplements,
                apologies,
                line.at());
    }

    /** The same under the code that filing allocated. */
    Dossier named(String allocated, byte[] hash) {
        return new Dossier(
                id,
                allocated,
                version,
                hash,
                status,
                pinned,
                places,
                dues,
                position,
                waitingSince,
                supplements,
                apologies,
                changedAt);
    }

    /** Whether somebody with this reach may know that it is there. */
    boolean visible(Reach reach, UUID account) {
        return switch (reach.kind()) {
            case NOWHERE -> false;
            case OWN -> account.equals(places.owner());
            case AGENCIES ->
                reach.covers(places.receiving())
                        || reach.covers(places.competent())
                        || reach.covers(places.assisting());
            case EVERYWHERE -> true;
        };
    }

    Dossier to(Status next) {
        return new Dossier(
                id, code, version, head, next, pinned, places, dues, position, null, supplements, apologies, changedAt);
    }

    Dossier waiting(Status next, Instant since) {
        return new Dossier(
                id,
                code,
                version,
                head,
                next,
                pinned,
                places,
                dues,
                position,
                since,
                supplements,
                apologies,
                changedAt);
    }

    Dossier at(Position other) {
        return new Dossier(
                id,
                code,
                version,
                head,
                status,
                pinned,
                places,
                dues,
                other,
                waitingSince,
                supplements,
                apologies,
                changedAt);
    }

    Dossier due(Dues other) {
        return new Dossier(
                id,
                code,
                version,
                head,
                status,
                pinned,
                places,
                other,
                position,
                waitingSince,
                supplements,
                apologies,
                changedAt);
    }

    Dossier pinned(Pinned other) {
        return new Dossier(
                id,
                code,
                version,
                head,
                status,
                other,
                places,
                dues,
                position,
                waitingSince,
                supplements,
                apologies,
                changedAt);
    }

    Dossier supplementsAsked() {
        return new Dossier(
                id,
                code,
                version,
                head,
                status,
                pinned,
                places,
                dues,
                position,
                waitingSince,
                supplements + 1,
                apologies,
                changedAt);
    }

    Dossier apologised() {
        return new Dossier(
                id,
                code,
                version,
                head,
                status,
                pinned,
                places,
                dues,
                position,
                waitingSince,
                supplements,
                apologies + 1,
                changedAt);
    }
}
