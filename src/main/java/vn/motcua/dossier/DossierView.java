package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Due;
import vn.motcua.procedure.ProcedureVersion;

/**
 * Everything about one dossier that its page shows.
 *
 * @param version     what to send back as the version seen
 * @param procedure   the pinned version; null for an unknown code from a register
 * @param due         what the applicant was told last
 * @param explanation how the due date was counted; null before acceptance and where nothing can be counted
 * @param dueGiven    whether a register gave the due date; the explanation then tells no days, only what waits added
 * @param step        position in the path, null outside it
 * @param commands    verbs this actor may give now, in the order of {@link Command}
 */
public record DossierView(
        UUID id,
        String code,
        int version,
        Status status,
        String procedureCode,
        @Nullable ProcedureVersion procedure,
        String channel,
        @Nullable String level,
        @Nullable String caseCode,
        UUID assistingAgency,
        UUID receivingAgency,
        UUID competentAgency,
        UUID atAgency,
        Owner owner,
        Instant filedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant legalDue,
        @Nullable Instant originalDue,
        @Nullable Instant due,
        @Nullable Due explanation,
        boolean dueGiven,
        @Nullable Instant waitingSince,
        List<WaitView> waits,
        @Nullable Integer step,
        @Nullable String stepRole,
        @Nullable Instant stepSince,
        @Nullable Instant stepDue,
        @Nullable UUID holder,
        @Nullable Instant endedAt,
        @Nullable Integer timeliness,
        @Nullable Instant returnedAt,
        boolean fromRegister,
        List<JournalLine> journal,
        List<Attachment> attachments,
        Set<String> commands) {

    public record Owner(
            String name,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String filedBy,
            @Nullable String subject) {}

    /** {@code kind} is supplement, payment or pause; an open wait has no end. */
    public record WaitView(
            String kind, Instant from, @Nullable Instant to) {}

    /**
     * {@code detail} is the JSON the line keeps; the note may have been erased.
     *
     * @param correction what a correction replaced; null for every other line
     * @param onBehalfOf the colleague who was away and in whose place the actor acted; null where by their own right
     */
    public record JournalLine(
            int seq,
            Action action,
            Status status,
            UUID actor,
            Instant at,
            Instant recorded,
            @Nullable String detail,
            @Nullable String note,
            @Nullable Correction correction,
            @Nullable UUID onBehalfOf) {

        /** A line somebody left by their own right. */
        public JournalLine(
                int seq,
                Action action,
                Status status,
                UUID actor,
                Instant at,
                Instant recorded,
                @Nullable String detail,
                @Nullable String note,
                @Nullable Correction correction) {
            this(seq, action, status, actor, at, recorded, detail, note, correction, null);
        }
    }

    /**
     * What a correction replaced, in the form it was given: text, an ISO instant, a word for the channel.
     *
     * @param before null when the entry was empty, or erased since
     * @param after  null when it was erased since
     */
    public record Correction(
            Command.Entry entry,
            @Nullable String before,
            @Nullable String after) {}

    public record Attachment(
            UUID id,
            @Nullable String component,
            String purpose,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            boolean digitised,
            Instant at) {

        /** Whether it is a version of the draft of the result. */
        public boolean draft() {
            return purpose.equals("draft");
        }
    }
}
