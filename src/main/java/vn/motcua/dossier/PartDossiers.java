package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * Interconnected dossiers (hồ sơ liên thông): a lead, which the citizen files and follows, and its parts (hồ sơ thành
 * phần), each a dossier of its own procedure and agency that is due within the lead. A lead is received where it was
 * filed; so are its parts, which other agencies decide. Both live by the commands of every dossier.
 */
public interface PartDossiers {

    /** Parts a lead has at most. */
    int MOST = 20;

    /**
     * Files a lead with what it is to consist of; nothing but the lead is filed yet.
     *
     * @param bundle code of the bundle (gói liên thông) it was filed by; the journal names it
     */
    Outcome<Receipt> fileLead(FileDossier filing, String bundle, List<Planned> parts, Request request, Actor by);

    /** The lead of an interconnected dossier and where each part stands; by the code of the lead or of a part. */
    Optional<Lead> of(String code, Actor by);

    /** The same for a dossier the actor has found. */
    Optional<Lead> of(DossierView found);

    /** The same by the lead's id. */
    Optional<Lead> of(UUID lead, Actor by);

    /**
     * Files a planned part, once: by whoever cares for interconnected work, when its turn has come. A part filed already
     * is answered as it was.
     *
     * @param at when its turn came
     */
    Outcome<Receipt> filePart(UUID lead, int ordinal, Instant at, Actor by);

    /** Leads of which something may be left to do: a part to file, to receive, to hand to the lead, or to end with it. */
    List<UUID> unsettled(int most);

    /**
     * A part as it is planned.
     *
     * @param agency code of the agency that decides on it
     * @param after  number of an earlier part, from 1, whose result it waits for; null: none
     */
    record Planned(
            String procedure, String agency, @Nullable Integer after) {}

    /**
     * @param changedBy whose command was the last
     * @param due       what the applicant was told last
     */
    record Lead(
            UUID id,
            String code,
            Status status,
            String procedureCode,
            UUID receivingAgency,
            @Nullable UUID holder,
            UUID atAgency,
            UUID changedBy,
            @Nullable Instant receivedAt,
            @Nullable Instant due,
            List<Part> parts) {

        /** Parts without an end. */
        public long open() {
            return parts.stream().filter(Part::open).count();
        }
    }

    /**
     * One part; what stands behind {@code filed} is null until its turn has come.
     *
     * @param timeliness -1 early, 0 on time, 1 overdue at its end; null before
     */
    record Part(
            int ordinal,
            String procedureCode,
            UUID agency,
            @Nullable Integer after,
            @Nullable Filed filed) {

        public boolean open() {
            return filed == null || !filed.status().over() && filed.status() != Status.RESOLVED;
        }

        /** Whether its result exists. */
        public boolean resolved() {
            return filed != null && (filed.status() == Status.RESOLVED || filed.status() == Status.RETURNED);
        }
    }

    record Filed(
            UUID id,
            String code,
            Status status,
            UUID atAgency,
            @Nullable UUID holder,
            Instant changedAt,
            UUID changedBy,
            @Nullable Instant receivedAt,
            @Nullable Instant due,
            @Nullable Instant endedAt,
            @Nullable Integer timeliness,
            List<Result> results) {}

    /** A result of a part that is kept as a file. */
    record Result(
            UUID attachment,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            boolean digitised,
            boolean withLead) {}
}
