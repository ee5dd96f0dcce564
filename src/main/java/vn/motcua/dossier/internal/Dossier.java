package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
     *
     * @param lead of what it is a part; its own id where it is a lead; null where it stands alone
     */
    record Places(
            UUID assisting,
            UUID receiving,
            UUID competent,
            @Nullable UUID owner,
            @Nullable UUID lead) {

        Places(UUID assisting, UUID receiving, UUID competent, @Nullable UUID owner) {
            this(assisting, receiving, competent, owner, null);
        }

        Places under(UUID other) {
            return new Places(assisting, receiving, competent, owner, other);
        }

        /** Whether nothing but the lead differs. */
        boolean same(Places other) {
            return equals(other.lead == null ? other.under(lead) : other);
        }

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
        return standing(code, line.seq(), hash, line.at());
    }

    /** The same under the code that filing allocated. */
    Dossier named(String allocated, byte[] hash) {
        return standing(allocated, version, hash, changedAt);
    }

    private Dossier standing(String other, int seq, byte[] hash, Instant at) {
        return new Dossier(
                id, other, seq, hash, status, pinned, places, dues, position, waitingSince, supplements, apologies, at);
    }

    /** Whether it has parts. */
    boolean isLead() {
        return id.equals(places.lead());
    }

    boolean isPart() {
        return places.lead() != null && !isLead();
    }

    Dossier leading() {
        return new Dossier(
                id,
                code,
                version,
                head,
                status,
                pinned,
                places.under(id),
                dues,
                position,
                waitingSince,
                supplements,
                apologies,
                changedAt);
    }

    /** The agencies whose officers find it by its owner's name: the one where it lies among them. */
    UUID[] involved() {
        var places = places().involved();
        if (List.of(places).contains(position.agency())) return places;
        var all = Arrays.copyOf(places, places.length + 1);
        all[places.length] = position.agency();
        return all;
    }

    /** Whether somebody with this reach may know that it is there. */
    boolean visible(Reach reach, UUID account) {
        return switch (reach.kind()) {
            case NOWHERE -> false;
            case OWN -> account.equals(places.owner());
            case AGENCIES ->
                reach.covers(places.receiving())
                        || reach.covers(places.competent())
                        || reach.covers(places.assisting())
                        || reach.covers(position.agency());
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
