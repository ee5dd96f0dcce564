package vn.motcua.desk.internal;

import static vn.motcua.desk.CommandForm.Kind.CHECK;
import static vn.motcua.desk.CommandForm.Kind.CHOICE;
import static vn.motcua.desk.CommandForm.Kind.FILE;
import static vn.motcua.desk.CommandForm.Kind.LINES;
import static vn.motcua.desk.CommandForm.Kind.MOMENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.desk.CommandForm.Input;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Consultations;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.PartDossiers;
import vn.motcua.identity.Actor;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.VietnameseTime;

/** The fields of commands that concern others: which agencies, departments, people, questions and parts there are. */
@Component
class LinkedInputs {

    private final Agencies agencies;
    private final Whom whom;
    private final Catalogue catalogue;
    private final Consultations consultations;
    private final PartDossiers parts;
    private final Clock clock;

    LinkedInputs(
            Agencies agencies,
            Whom whom,
            Catalogue catalogue,
            Consultations consultations,
            PartDossiers parts,
            Clock clock) {
        this.agencies = agencies;
        this.whom = whom;
        this.catalogue = catalogue;
        this.consultations = consultations;
        this.parts = parts;
        this.clock = clock;
    }

    List<Input> of(String verb, DossierView view, Form typed, Here here) {
        var reason = Input.of("reason", LINES, true);
        return switch (verb) {
            case "hand-to-agency" -> List.of(new Input("agency", CHOICE, true, others(view.atAgency())), reason);
            case "hand-home" -> List.of(Input.of("done", LINES, true));
            case "consult" ->
                List.of(
                        new Input(Whom.FIELD, CHOICE, true, whom.choices(view, typed, here)),
                        Input.of("question", LINES, true),
                        Input.of("answerDue", MOMENT, true));
            case "answer" ->
                List.of(
                        new Input("asked", CHOICE, true, questions(view, true, here)),
                        Input.of("answer", LINES, true),
                        Input.of("file", FILE, false));
            case "withdraw-question" -> List.of(new Input("asked", CHOICE, true, questions(view, false, here)), reason);
            case "open-part" ->
                List.of(
                        new Input("procedure", CHOICE, true, procedures()),
                        new Input("agency", CHOICE, true, others(null)),
                        reason);
            case "send-draft" -> List.of(Input.of("answerDue", MOMENT, true), Input.of("note", LINES, false));
            case "confirm-draft" -> List.of(Input.of("wrong", CHECK, false), Input.of("note", LINES, false));
            case "choose-delivery" -> List.of(new Input("delivery", CHOICE, true, deliveries(here)));
            default -> List.of();
        };
    }

    private static List<Choice> deliveries(Here here) {
        return Command.DELIVERIES.stream()
                .map(how -> new Choice(how, here.say("desk.delivery." + how)))
                .toList();
    }

    /** Why a lead gets its result although parts are open: asked for where there are any. */
    List<Input> despite(DossierView view, Here here) {
        return open(view, here) == 0 ? List.of() : List.of(Input.of("despiteParts", LINES, false));
    }

    /** How many parts of the dossier are open, where it is a lead. */
    long open(DossierView view, Here here) {
        var actor = here.actor().orElseThrow();
        return parts.of(view.code(), actor)
                .filter(lead -> lead.code().equals(view.code()))
                .map(PartDossiers.Lead::open)
                .orElse(0L);
    }

    String code(UUID agency) {
        return agencies.byId(agency).map(Agency::code).orElse("");
    }

    private List<Choice> others(@Nullable UUID but) {
        return whom.others(but).stream()
                .map(agency -> new Choice(agency.code(), agency.name()))
                .toList();
    }

    private List<Choice> questions(DossierView view, boolean toAnswer, Here here) {
        Actor by = here.actor().orElseThrow();
        return consultations.about(view.code(), by).stream()
                .filter(each -> toAnswer ? each.answerable() : each.withdrawable())
                .map(each -> new Choice(each.id().toString(), String.valueOf(each.question())))
                .toList();
    }

    private List<Choice> procedures() {
        return catalogue.all(today()).stream()
                .filter(version -> version.complete() && !version.process().isEmpty())
                .map(version -> new Choice(version.code(), version.code() + " " + version.name()))
                .toList();
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
