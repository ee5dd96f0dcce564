package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a dossier that exists. Texts are at most 4,000 characters; reasons and legal bases must not be
 * blank. Papers are codes of components of the pinned procedure version: nothing else may be asked for (regulations
 * §1.1). The name in JSON is the verb of the API's address.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Command.AskPapers.class, name = "ask-papers"),
    @JsonSubTypes.Type(value = Command.BringPapers.class, name = "bring-papers"),
    @JsonSubTypes.Type(value = Command.Receive.class, name = "receive"),
    @JsonSubTypes.Type(value = Command.RefuseReception.class, name = "refuse-reception"),
    @JsonSubTypes.Type(value = Command.TakeOver.class, name = "take-over"),
    @JsonSubTypes.Type(value = Command.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = Command.Release.class, name = "release"),
    @JsonSubTypes.Type(value = Command.Complete.class, name = "complete"),
    @JsonSubTypes.Type(value = Command.HandBack.class, name = "hand-back"),
    @JsonSubTypes.Type(value = Command.AskSupplement.class, name = "ask-supplement"),
    @JsonSubTypes.Type(value = Command.Supplement.class, name = "supplement"),
    @JsonSubTypes.Type(value = Command.AskPayment.class, name = "ask-payment"),
    @JsonSubTypes.Type(value = Command.ConfirmPayment.class, name = "confirm-payment"),
    @JsonSubTypes.Type(value = Command.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = Command.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = Command.Reject.class, name = "reject"),
    @JsonSubTypes.Type(value = Command.RecordResult.class, name = "record-result"),
    @JsonSubTypes.Type(value = Command.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = Command.Stop.class, name = "stop"),
    @JsonSubTypes.Type(value = Command.Refuse.class, name = "refuse"),
    @JsonSubTypes.Type(value = Command.AskApology.class, name = "ask-apology"),
    @JsonSubTypes.Type(value = Command.DeclineApology.class, name = "decline-apology"),
    @JsonSubTypes.Type(value = Command.Apologise.class, name = "apologise"),
    @JsonSubTypes.Type(value = Command.Extend.class, name = "extend"),
    @JsonSubTypes.Type(value = Command.Correct.class, name = "correct"),
    @JsonSubTypes.Type(value = Command.Attach.class, name = "attach"),
    @JsonSubTypes.Type(value = Command.Draft.class, name = "draft"),
    @JsonSubTypes.Type(value = Command.HandToAgency.class, name = "hand-to-agency"),
    @JsonSubTypes.Type(value = Command.HandHome.class, name = "hand-home"),
    @JsonSubTypes.Type(value = Command.Consult.class, name = "consult"),
    @JsonSubTypes.Type(value = Command.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Command.WithdrawQuestion.class, name = "withdraw-question"),
    @JsonSubTypes.Type(value = Command.OpenPart.class, name = "open-part"),
    @JsonSubTypes.Type(value = Command.SendDraft.class, name = "send-draft"),
    @JsonSubTypes.Type(value = Command.ConfirmDraft.class, name = "confirm-draft"),
    @JsonSubTypes.Type(value = Command.ChooseDelivery.class, name = "choose-delivery"),
})
public sealed interface Command {

    /** Characters a text of a command has at most. */
    int LONGEST_TEXT = 4_000;

    /** Ask for papers before acceptance. */
    record AskPapers(String reason, List<String> papers) implements Command {}

    record BringPapers(@Nullable String note) implements Command {}

    /**
     * Accept: the clock starts. {@code caseCode} picks a case other than the normal one, null for that one; the note says
     * what was handed in.
     */
    record Receive(
            @Nullable String caseCode,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String note) implements Command {

        public Receive(@Nullable String caseCode) {
            this(caseCode, null);
        }
    }

    record RefuseReception(String reason) implements Command {}

    record TakeOver() implements Command {}

    /** Give the step to an officer's account, or take it from one and give it to another. */
    record Assign(UUID to, @Nullable String note) implements Command {}

    /** Take the step out of its holder's hands: anybody whose step it is may take it over. */
    record Release(String reason) implements Command {}

    /**
     * The work of the present step is done. What that is follows from its kind: receiving at a reception step, handing
     * over at working steps, approving at an approval, recording the result at an issuing step, returning at the last.
     * {@code draft} is the version of the draft that an approval was given to, counted from 1; null where nobody says.
     * {@code despiteParts} says why an interconnected dossier gets its result while parts of it are open.
     */
    record Complete(
            @Nullable String opinion,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer draft,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String despiteParts)
            implements Command {

        public Complete(@Nullable String opinion, @Nullable Integer draft) {
            this(opinion, draft, null);
        }

        public Complete(@Nullable String opinion) {
            this(opinion, null, null);
        }
    }

    /** Back to an earlier step of the path, counted from 0. */
    record HandBack(int toStep, String reason) implements Command {}

    /** The clock stands still until the supplement arrives; a second request needs a legal basis (regulations §1.4). */
    record AskSupplement(
            String reason, List<String> papers, @Nullable String legalBasis) implements Command {}

    record Supplement(@Nullable String note) implements Command {}

    /** The clock stands still until the financial duty is met; the amount is in đồng. */
    record AskPayment(long amount, String reason) implements Command {}

    record ConfirmPayment(@Nullable String reference, boolean online) implements Command {}

    /** A pause must cite the rule that allows it; technical trouble never pauses. */
    record Pause(String legalBasis, String reason) implements Command {}

    record Resume(@Nullable String note) implements Command {}

    /** A draft is sent back to an earlier step; {@code draft} as in {@link Complete}. */
    record Reject(
            int toStep,
            String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer draft) implements Command {

        public Reject(int toStep, String reason) {
            this(toStep, reason, null);
        }
    }

    /** The result exists from now on: its number and title as printed on it; {@code despiteParts} as in {@link Complete}. */
    record RecordResult(
            String number,
            String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String despiteParts) implements Command {

        public RecordResult(String number, String title) {
            this(number, title, null);
        }
    }

    record Withdraw(String reason) implements Command {}

    record Stop(String legalBasis, String reason) implements Command {}

    record Refuse(String legalBasis, String reason) implements Command {}

    /**
     * Asks a leader for an apology; {@code newDue} is the date proposed. The next {@link Apologise} or {@link DeclineApology}
     * answers it.
     */
    record AskApology(String reason, Instant newDue) implements Command {}

    /** The leader says no: the appointment stays, and whoever asked is told why. */
    record DeclineApology(String reason) implements Command {}

    /**
     * Once without being asked; a second time only on an officer's {@link AskApology}, by somebody else; never a third
     * time (regulations §1.5). The new appointment lies after the present one and after now.
     */
    record Apologise(String reason, Instant newDue) implements Command {}

    record Extend(String caseCode, String reason) implements Command {}

    /** {@code value} is text for personal entries, an ISO instant for times, a word for the channel. */
    record Correct(Entry entry, String value, String reason) implements Command {}

    enum Entry {
        OWNER_NAME,
        IDENTITY_NUMBER,
        PHONE,
        EMAIL,
        ADDRESS,
        CHANNEL,
        RECEIVED_AT,
        ENDED_AT
    }

    /** A file already stored by its content; {@code component} null for a result or another paper. */
    record Attach(
            @Nullable String component,
            Purpose purpose,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            boolean digitised)
            implements Command {}

    /** A further version of the draft of the result, already stored by its content; earlier ones stay. */
    record Draft(String fileName, String mediaType, long size, String sha256) implements Command {}

    /** Gives the present step to another agency, by its code; who is competent stays, and the step's time goes on. */
    record HandToAgency(String agency, String reason) implements Command {}

    /** Back to the competent agency with what was done there, or called back by it. */
    record HandHome(String note) implements Command {}

    /**
     * Puts a question to an agency, by its code, to one of its departments or to one officer's account there. Several may
     * be open at once; none keeps anybody from deciding.
     *
     * @param due by when the answer is expected, later than now
     */
    record Consult(
            String agency,
            @Nullable UUID department,
            @Nullable UUID officer,
            String question,
            Instant due) implements Command {}

    /** The answer of whoever was asked, with a file already stored by its content where there is one. */
    record Answer(UUID question, String answer, @Nullable Enclosure file) implements Command {}

    /** A file that goes with an answer, as in {@link Attach}. */
    record Enclosure(String fileName, String mediaType, long size, String sha256) {}

    record WithdrawQuestion(UUID question, String reason) implements Command {}

    /** A further part: a dossier of its own of that procedure, decided by that agency within this one's due date. */
    record OpenPart(String procedure, String agency, String reason) implements Command {}

    /**
     * The newest version of the draft goes to the applicant. After {@code until} their silence counts as agreement
     * (regulations §7: a civil status paper filed online is confirmed within a day).
     */
    record SendDraft(Instant until, @Nullable String note) implements Command {}

    /** The applicant's answer to the draft they were sent; {@code note} says what is wrong with it. */
    record ConfirmDraft(boolean right, @Nullable String note) implements Command {}

    /** {@code how} is one of {@link #DELIVERIES}. */
    record ChooseDelivery(String how) implements Command {}

    /** Fetched where it was received, brought by the public post, or electronic without paper. */
    List<String> DELIVERIES = List.of("counter", "post", "electronic");

    enum Purpose {
        COMPONENT,
        RESULT,
        OTHER,
        /** Only through {@link Draft}. */
        DRAFT
    }
}
