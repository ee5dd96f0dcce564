package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.TEXT_MISSING;
import static vn.motcua.dossier.DossierRefusal.TEXT_TOO_LONG;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Command;

/** Checks the words a command brings before any rule looks at it. */
final class Reasons {

    static final int LONGEST = Command.LONGEST_TEXT;

    private Reasons() {}

    /** Null when the words are in order. */
    static Decision.@Nullable Refused check(Command command) {
        return switch (command) {
            case Command.AskPapers c -> required("reason", c.reason());
            case Command.BringPapers c -> optional("note", c.note());
            case Command.Receive c -> first(optional("caseCode", c.caseCode()), optional("note", c.note()));
            case Command.RefuseReception c -> required("reason", c.reason());
            case Command.TakeOver ignored -> null;
            case Command.Assign c -> optional("note", c.note());
            case Command.Release c -> required("reason", c.reason());
            case Command.Complete c ->
                first(optional("opinion", c.opinion()), optional("despiteParts", c.despiteParts()));
            case Command.HandBack c -> required("reason", c.reason());
            case Command.AskSupplement c ->
                first(required("reason", c.reason()), optional("legalBasis", c.legalBasis()));
            case Command.Supplement c -> optional("note", c.note());
            case Command.AskPayment c -> required("reason", c.reason());
            case Command.ConfirmPayment c -> optional("reference", c.reference());
            case Command.Pause c -> first(required("legalBasis", c.legalBasis()), required("reason", c.reason()));
            case Command.Resume c -> optional("note", c.note());
            case Command.Reject c -> required("reason", c.reason());
            case Command.RecordResult c ->
                first(
                        first(required("number", c.number()), required("title", c.title())),
                        optional("despiteParts", c.despiteParts()));
            case Command.Withdraw c -> required("reason", c.reason());
            case Command.Stop c -> first(required("legalBasis", c.legalBasis()), required("reason", c.reason()));
            case Command.Refuse c -> first(required("legalBasis", c.legalBasis()), required("reason", c.reason()));
            case Command.AskApology c -> required("reason", c.reason());
            case Command.DeclineApology c -> required("reason", c.reason());
            case Command.Apologise c -> required("reason", c.reason());
            case Command.Extend c -> required("reason", c.reason());
            case Command.Correct c -> first(required("reason", c.reason()), required("value", c.value()));
            case Command.Attach c -> required("fileName", c.fileName());
            case Command.Draft c -> required("fileName", c.fileName());
            case Command.HandToAgency c -> required("reason", c.reason());
            case Command.HandHome c -> required("note", c.note());
            case Command.Consult c -> required("question", c.question());
            case Command.Answer c -> required("answer", c.answer());
            case Command.WithdrawQuestion c -> required("reason", c.reason());
            case Command.OpenPart c -> required("reason", c.reason());
            case Command.SendDraft c -> optional("note", c.note());
            case Command.ConfirmDraft c -> c.right() ? optional("note", c.note()) : required("note", c.note());
            case Command.ChooseDelivery c -> required("how", c.how());
        };
    }

    static Decision.@Nullable Refused required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) return Decision.refused(TEXT_MISSING, field);
        return optional(field, text);
    }

    static Decision.@Nullable Refused optional(String field, @Nullable String text) {
        return text != null && (text.length() > LONGEST || text.indexOf('\0') >= 0)
                ? Decision.refused(TEXT_TOO_LONG, field, LONGEST)
                : null;
    }

    private static Decision.@Nullable Refused first(Decision.@Nullable Refused one, Decision.@Nullable Refused other) {
        return one != null ? one : other;
    }
}
