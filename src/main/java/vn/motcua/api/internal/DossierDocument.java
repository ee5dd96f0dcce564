package vn.motcua.api.internal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Due;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Status;
import vn.motcua.procedure.ProcedureVersion;

/** One dossier as the interface shows it; agencies by their codes. */
@Schema(name = "Dossier")
record DossierDocument(
        String code,

        @Schema(description = "number of the last journal line; send it back as If-Match", example = "7")
        int version,

        Status status,

        @Schema(description = "1–10, as the national portal counts")
        int nationalStatus,

        String procedureCode,

        @Schema(description = "the pinned version; null for an unknown code from a register") @Nullable
        ProcedureVersion procedure,

        String channel,
        @Nullable String level,
        @Nullable String caseCode,
        String assistingAgency,
        String receivingAgency,
        String competentAgency,
        String atAgency,
        DossierView.Owner owner,
        Instant filedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant legalDue,
        @Nullable Instant originalDue,

        @Schema(description = "what the applicant was told last") @Nullable
        Instant due,

        @Schema(description = "which days were counted, which skipped and why") @Nullable
        Due explanation,

        @Schema(description = "whether a register gave the due date; it is then not counted, only moved by waits")
        boolean dueGiven,

        @Nullable Instant waitingSince,
        List<DossierView.WaitView> waits,

        @Schema(description = "position in the path, from 0; null outside it") @Nullable
        Integer step,

        @Nullable String stepRole,
        @Nullable Instant stepSince,
        @Nullable Instant stepDue,

        @Schema(description = "account of the officer in whose hands it is") @Nullable
        UUID holder,

        @Nullable Instant endedAt,

        @Schema(description = "-1 early, 0 on time, 1 overdue") @Nullable
        Integer timeliness,

        @Nullable Instant returnedAt,
        boolean fromRegister,
        List<JournalEntry> journal,
        List<DossierView.Attachment> attachments,

        @Schema(description = "verbs you may use now", example = "[\"receive\"]")
        Set<String> commands) {

    @Schema(name = "JournalEntry", description = "one line of the journal; never changed or removed")
    record JournalEntry(
            int seq,
            Action action,
            Status status,
            UUID actor,
            Instant at,
            @Schema(description = "when it was learned of") Instant recorded,
            @Schema(type = "object") @JsonRawValue @Nullable String detail,

            @Schema(description = "people's words; may have been erased") @Nullable
            String note,

            @Schema(description = "what a correction replaced; null for every other line")
            DossierView.@Nullable Correction correction,

            @Schema(description = "the account of the colleague who was away and in whose place it was done") @Nullable
            UUID onBehalfOf) {}

    static DossierDocument of(DossierView view, AgencyCodes agencies) {
        return new DossierDocument(
                view.code(),
                view.version(),
                view.status(),
                view.status().national(),
                view.procedureCode(),
                view.procedure(),
                view.channel(),
                view.level(),
                view.caseCode(),
                agencies.of(view.assistingAgency()),
                agencies.of(view.receivingAgency()),
                agencies.of(view.competentAgency()),
                agencies.of(view.atAgency()),
                view.owner(),
                view.filedAt(),
                view.receivedAt(),
                view.legalDue(),
                view.originalDue(),
                view.due(),
                view.explanation(),
                view.dueGiven(),
                view.waitingSince(),
                view.waits(),
                view.step(),
                view.stepRole(),
                view.stepSince(),
                view.stepDue(),
                view.holder(),
                view.endedAt(),
                view.timeliness(),
                view.returnedAt(),
                view.fromRegister(),
                view.journal().stream().map(DossierDocument::entry).toList(),
                view.attachments(),
                view.commands());
    }

    private static JournalEntry entry(DossierView.JournalLine line) {
        return new JournalEntry(
                line.seq(),
                line.action(),
                line.status(),
                line.actor(),
                line.at(),
                line.recorded(),
                line.detail(),
                line.note(),
                line.correction(),
                line.onBehalfOf());
    }
}
