package vn.motcua.desk.internal;

import static vn.motcua.desk.CommandForm.Kind.AMOUNT;
import static vn.motcua.desk.CommandForm.Kind.CHECK;
import static vn.motcua.desk.CommandForm.Kind.CHOICE;
import static vn.motcua.desk.CommandForm.Kind.FILE;
import static vn.motcua.desk.CommandForm.Kind.LINE;
import static vn.motcua.desk.CommandForm.Kind.LINES;
import static vn.motcua.desk.CommandForm.Kind.MOMENT;
import static vn.motcua.desk.CommandForm.Kind.PAPERS;
import static vn.motcua.desk.CommandForm.Kind.VERSION;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.desk.CommandForm;
import vn.motcua.desk.CommandForm.Input;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Command.Entry;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Status;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.StepKind;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;

/** Draws up the form of every command the door offers. */
@Component
class CommandForms {

    /** Commands that end something, sign something or give out a number: they are confirmed first. */
    private static final Set<String> LEGAL =
            Set.of("refuse-reception", "record-result", "withdraw", "stop", "refuse", "apologise");

    private static final Set<String> KNOWN = Set.of(
            "ask-papers",
            "bring-papers",
            "receive",
            "refuse-reception",
            "take-over",
            "assign",
            "release",
            "complete",
            "hand-back",
            "ask-supplement",
            "supplement",
            "ask-payment",
            "confirm-payment",
            "pause",
            "resume",
            "reject",
            "record-result",
            "withdraw",
            "stop",
            "refuse",
            "ask-apology",
            "decline-apology",
            "apologise",
            "extend",
            "correct",
            "attach",
            "draft",
            "hand-to-agency",
            "hand-home",
            "consult",
            "answer",
            "withdraw-question",
            "open-part",
            "send-draft",
            "confirm-draft",
            "choose-delivery");

    private static final Pattern PROPOSED = Pattern.compile("\"newDue\":\"([^\"]+)\"");

    private final Holders holders;
    private final LinkedInputs linked;

    CommandForms(Holders holders, LinkedInputs linked) {
        this.holders = holders;
        this.linked = linked;
    }

    List<CommandForm> of(DossierView view, String open, Form typed, Here here) {
        return view.commands().stream()
                .filter(CommandForms::known)
                .filter(verb -> !twice(verb, view))
                .map(verb -> form(verb, view, start(verb, view, verb.equals(open) ? typed : Form.empty()), here))
                .toList();
    }

    /** An apology that was asked for starts with the date that was proposed. */
    private static Form start(String verb, DossierView view, Form form) {
        boolean asked = verb.equals("apologise") && view.commands().contains("decline-apology");
        if (!asked || form.wrong() || form.checked("newDue")) return form;
        return view.journal().reversed().stream()
                .filter(line -> line.action() == Action.ASK_APOLOGY && line.detail() != null)
                .findFirst()
                .map(line -> PROPOSED.matcher(String.valueOf(line.detail())))
                .filter(Matcher::find)
                .map(proposed -> form.with(
                        "newDue",
                        Instant.parse(proposed.group(1))
                                .atZone(VietnameseTime.ZONE)
                                .toLocalDateTime()
                                .truncatedTo(ChronoUnit.MINUTES)))
                .orElse(form);
    }

    /** At a reception completing the step and receiving are the same; the form of receiving has more in it. */
    private static boolean twice(String verb, DossierView view) {
        return verb.equals("complete")
                && stepKind(view) == StepKind.RECEIVE
                && view.commands().contains("receive");
    }

    CommandForm form(String verb, DossierView view, Form typed, Here here) {
        var inputs = inputs(verb, view, typed, here);
        return new CommandForm(verb, label(verb, view), legal(verb, view), inputs, typed, Ids.next(), view.version());
    }

    /** Code of the agency where the dossier lies. */
    String agencyCode(DossierView view) {
        return linked.code(view.atAgency());
    }

    static boolean known(String verb) {
        return KNOWN.contains(verb);
    }

    static boolean legal(String verb, DossierView view) {
        return LEGAL.contains(verb) || verb.equals("complete") && stepKind(view) == StepKind.APPROVE;
    }

    /** What completing means depends on the step, and so does its name. */
    static String label(String verb, DossierView view) {
        if (!verb.equals("complete")) return "desk.command." + verb;
        var kind = view.status() == Status.RESOLVED ? StepKind.RETURN : stepKind(view);
        return "desk.complete." + (kind == null ? StepKind.RETURN : kind);
    }

    static String effect(String verb) {
        return "desk.effect." + verb;
    }

    private List<Input> inputs(String verb, DossierView view, Form typed, Here here) {
        var reason = Input.of("reason", LINES, true);
        var basis = Input.of("legalBasis", LINE, true);
        var note = Input.of("note", LINES, false);
        return switch (verb) {
            case "ask-papers" -> List.of(papers(view), reason);
            case "ask-supplement" -> List.of(papers(view), reason, Input.of("legalBasis", LINE, false));
            case "receive" -> List.of(new Input("caseCode", CHOICE, false, cases(view)));
            case "extend" -> List.of(new Input("caseCode", CHOICE, true, cases(view)), reason);
            case "refuse-reception", "withdraw", "release", "decline-apology" -> List.of(reason);
            case "assign" -> List.of(new Input("to", CHOICE, true, holders.choices(view, here)), note);
            case "complete" -> resolving(view, decided(view, Input.of("opinion", LINES, false)), here);
            case "hand-back" -> List.of(new Input("toStep", CHOICE, true, earlier(view)), reason);
            case "reject" -> decided(view, new Input("toStep", CHOICE, true, earlier(view)), reason);
            case "draft" -> List.of(Input.of("file", FILE, true));
            case "ask-payment" -> List.of(Input.of("amount", AMOUNT, true), reason);
            case "confirm-payment" -> List.of(Input.of("reference", LINE, false), Input.of("online", CHECK, false));
            case "pause", "stop", "refuse" -> List.of(basis, reason);
            case "record-result" ->
                resolving(view, List.of(Input.of("number", LINE, true), Input.of("title", LINE, true)), here);
            case "ask-apology", "apologise" -> List.of(Input.of("newDue", MOMENT, true), reason);
            case "correct" ->
                List.of(new Input("entry", CHOICE, true, entries(here)), Input.of("value", LINE, true), reason);
            case "attach" ->
                List.of(
                        Input.of("file", FILE, true),
                        new Input("paper", CHOICE, true, targets(view, here)),
                        Input.of("digitised", CHECK, false));
            case "bring-papers", "supplement", "resume" -> List.of(note);
            default -> linked.of(verb, view, typed, here);
        };
    }

    /** Where a lead may get its result while parts are open, the reason is asked for. */
    private List<Input> resolving(DossierView view, List<Input> inputs, Here here) {
        var kind = stepKind(view);
        if (kind != StepKind.APPROVE && kind != StepKind.ISSUE) return inputs;
        var all = new ArrayList<>(inputs);
        all.addAll(linked.despite(view, here));
        return all;
    }

    /** An approval, or its refusal, names the version of the draft it is given to. */
    private static List<Input> decided(DossierView view, Input... inputs) {
        var all = new ArrayList<>(List.of(inputs));
        int newest = stepKind(view) == StepKind.APPROVE ? Drafts.newest(view) : 0;
        if (newest > 0) {
            var number = String.valueOf(newest);
            all.addFirst(new Input("draft", VERSION, true, List.of(new Choice(number, number))));
        }
        return all;
    }

    private static Input papers(DossierView view) {
        var procedure = view.procedure();
        var choices = procedure == null
                ? List.<Choice>of()
                : procedure.components().stream()
                        .map(paper -> new Choice(paper.code(), paper.name()))
                        .toList();
        return new Input("papers", PAPERS, false, choices);
    }

    /** What a file can belong to: a paper of the procedure, the result, or neither. */
    private static List<Choice> targets(DossierView view, Here here) {
        var targets = new ArrayList<>(papers(view).choices());
        targets.add(new Choice(Command.Purpose.RESULT.name(), here.say("desk.attach.result")));
        targets.add(new Choice(Command.Purpose.OTHER.name(), here.say("desk.attach.other")));
        return targets;
    }

    private static List<Choice> cases(DossierView view) {
        var procedure = view.procedure();
        if (procedure == null) return List.of();
        return procedure.cases().stream()
                .filter(each -> each.channel() == null || each.channel().equals(view.channel()))
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
    }

    /** Steps after reception and before the present one. */
    private static List<Choice> earlier(DossierView view) {
        var procedure = view.procedure();
        var now = view.step();
        if (procedure == null || now == null) return List.of();
        return IntStream.range(0, Math.min(now, procedure.process().size()))
                .filter(i -> procedure.process().get(i).kind() != StepKind.RECEIVE)
                .mapToObj(i ->
                        new Choice(String.valueOf(i), procedure.process().get(i).name()))
                .toList();
    }

    private static List<Choice> entries(Here here) {
        return Arrays.stream(Entry.values())
                .map(entry -> new Choice(entry.name(), here.say("desk.entry." + entry)))
                .toList();
    }

    static @Nullable StepKind stepKind(DossierView view) {
        ProcedureVersion procedure = view.procedure();
        var step = view.step();
        return procedure == null || step == null || step >= procedure.process().size()
                ? null
                : procedure.process().get(step).kind();
    }
}
