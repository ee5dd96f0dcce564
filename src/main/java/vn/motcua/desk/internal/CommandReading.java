package vn.motcua.desk.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.desk.CommandForm;
import vn.motcua.dossier.Command;
import vn.motcua.intake.Moment;
import vn.motcua.page.Form;
import vn.motcua.page.Here;

/** Reads a typed form into a command, marking the fields that cannot be read. */
final class CommandReading {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}");

    private final Form form;
    private final String agencyAt;
    private final Here here;

    /** @param agencyAt code of the agency where the dossier lies */
    CommandReading(Form form, String agencyAt, Here here) {
        this.form = form;
        this.agencyAt = agencyAt;
        this.here = here;
    }

    /** Null when a field is wrong; the form then says which. */
    @Nullable
    Command read(CommandForm wanted, List<String> papers) {
        for (var input : wanted.inputs()) {
            if (input.required() && form.value(input.name()).isEmpty()) {
                form.problem(input.name(), here.say("desk.missing", here.say("desk.input." + input.name())));
            }
        }
        if (form.wrong()) return null;
        var command = command(wanted.verb(), papers);
        return form.wrong() ? null : command;
    }

    private @Nullable Command command(String verb, List<String> papers) {
        return switch (verb) {
            case "ask-papers" -> new Command.AskPapers(text("reason"), papers);
            case "bring-papers" -> new Command.BringPapers(optional("note"));
            case "receive" -> new Command.Receive(optional("caseCode"));
            case "refuse-reception" -> new Command.RefuseReception(text("reason"));
            case "take-over" -> new Command.TakeOver();
            case "assign" -> new Command.Assign(account("to"), optional("note"));
            case "release" -> new Command.Release(text("reason"));
            case "complete" -> new Command.Complete(optional("opinion"), version("draft"), optional("despiteParts"));
            case "hand-back" -> new Command.HandBack(step("toStep"), text("reason"));
            case "ask-supplement" -> new Command.AskSupplement(text("reason"), papers, optional("legalBasis"));
            case "supplement" -> new Command.Supplement(optional("note"));
            case "ask-payment" -> new Command.AskPayment(amount("amount"), text("reason"));
            case "confirm-payment" -> new Command.ConfirmPayment(optional("reference"), form.checked("online"));
            case "pause" -> new Command.Pause(text("legalBasis"), text("reason"));
            case "resume" -> new Command.Resume(optional("note"));
            case "reject" -> new Command.Reject(step("toStep"), text("reason"), version("draft"));
            case "record-result" -> new Command.RecordResult(text("number"), text("title"), optional("despiteParts"));
            case "withdraw" -> new Command.Withdraw(text("reason"));
            case "stop" -> new Command.Stop(text("legalBasis"), text("reason"));
            case "refuse" -> new Command.Refuse(text("legalBasis"), text("reason"));
            case "ask-apology" -> apologyAsked();
            case "decline-apology" -> new Command.DeclineApology(text("reason"));
            case "apologise" -> apology();
            case "extend" -> new Command.Extend(text("caseCode"), text("reason"));
            case "correct" -> correction();
            case "hand-to-agency" -> new Command.HandToAgency(text("agency"), text("reason"));
            case "hand-home" -> new Command.HandHome(text("done"));
            case "consult" -> consultation();
            case "answer" -> new Command.Answer(account("asked"), text("answer"), null);
            case "withdraw-question" -> new Command.WithdrawQuestion(account("asked"), text("reason"));
            case "open-part" -> new Command.OpenPart(text("procedure"), text("agency"), text("reason"));
            case "send-draft" -> draftSent();
            case "confirm-draft" -> new Command.ConfirmDraft(!form.checked("wrong"), optional("note"));
            case "choose-delivery" -> new Command.ChooseDelivery(text("delivery"));
            default -> null;
        };
    }

    private @Nullable Command draftSent() {
        var until = moment("answerDue");
        return until == null ? null : new Command.SendDraft(until, optional("note"));
    }

    private @Nullable Command apologyAsked() {
        var due = moment("newDue");
        return due == null ? null : new Command.AskApology(text("reason"), due);
    }

    private @Nullable Command apology() {
        var due = moment("newDue");
        return due == null ? null : new Command.Apologise(text("reason"), due);
    }

    private @Nullable Command consultation() {
        var due = moment("answerDue");
        var whom = Whom.read(text(Whom.FIELD), agencyAt);
        if (whom == null) {
            form.problem(Whom.FIELD, here.say("desk.unreadable", here.say("desk.input.whom")));
        }
        return due == null || whom == null
                ? null
                : new Command.Consult(whom.agency(), whom.department(), whom.officer(), text("question"), due);
    }

    private @Nullable Command correction() {
        for (var entry : Command.Entry.values()) {
            if (entry.name().equals(text("entry"))) {
                return new Command.Correct(entry, value(entry), text("reason"));
            }
        }
        form.problem("entry", here.say("desk.unreadable", here.say("desk.input.entry")));
        return null;
    }

    /** Times are typed as people write them and sent on as instants. */
    private String value(Command.Entry entry) {
        if (entry != Command.Entry.RECEIVED_AT && entry != Command.Entry.ENDED_AT) return text("value");
        var moment = moment("value");
        return moment == null ? "" : moment.toString();
    }

    /** A local time of Vietnam, written by a browser's field or by hand; null when it is empty or marked wrong. */
    @Nullable
    Instant moment(String field) {
        var typed = form.value(field);
        if (typed.isEmpty()) return null;
        if (Moment.read(typed) instanceof Moment moment && moment.time() != null) {
            return moment.instant(moment.time());
        }
        form.problem(field, here.say("desk.unreadable.moment", here.say("desk.input." + field)));
        return null;
    }

    private long amount(String field) {
        var digits = form.value(field).replaceAll("[.,\\s]", "");
        if (AMOUNT.matcher(digits).matches()) return Long.parseLong(digits);
        form.problem(field, here.say("desk.unreadable", here.say("desk.input." + field)));
        return 0;
    }

    private int step(String field) {
        var digits = form.value(field);
        if (digits.matches("\\d{1,3}")) return Integer.parseInt(digits);
        form.problem(field, here.say("desk.unreadable", here.say("desk.input." + field)));
        return 0;
    }

    /** Null where there is no draft to decide on. */
    private @Nullable Integer version(String field) {
        var digits = form.value(field);
        return digits.matches("\\d{1,6}") ? Integer.valueOf(digits) : null;
    }

    private UUID account(String field) {
        return id(form.value(field), field);
    }

    private UUID id(String text, String field) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            form.problem(field, here.say("desk.unreadable", here.say("desk.input." + field)));
            return new UUID(0, 0);
        }
    }

    private String text(String field) {
        return form.value(field);
    }

    private @Nullable String optional(String field) {
        return form.optional(field);
    }
}
