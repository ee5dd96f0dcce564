package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.api.internal.PetitionDocuments.NewPetitionBody;
import vn.motcua.api.internal.PetitionDocuments.PetitionCommand;
import vn.motcua.api.internal.PetitionDocuments.PetitionDocument;
import vn.motcua.api.internal.PetitionDocuments.PetitionItem;
import vn.motcua.api.internal.PetitionDocuments.PetitionLine;
import vn.motcua.api.internal.PetitionDocuments.PetitionList;
import vn.motcua.api.internal.PetitionDocuments.PetitionReceipt;
import vn.motcua.api.internal.PetitionDocuments.SenderDocument;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.petition.Command;
import vn.motcua.petition.NewPetition;
import vn.motcua.petition.PetitionQuery;
import vn.motcua.petition.PetitionRefusal;
import vn.motcua.petition.PetitionRow;
import vn.motcua.petition.PetitionView;
import vn.motcua.petition.Petitions;
import vn.motcua.petition.Request;
import vn.motcua.petition.Senders;

@RestController
@RequestMapping(path = "/api/v1/petitions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Petitions", description = "Phản ánh, kiến nghị about rules and conduct")
class PetitionsController {

    private final Petitions petitions;
    private final PetitionQuery query;
    private final Senders senders;
    private final AgencyCodes codes;

    PetitionsController(Petitions petitions, PetitionQuery query, Senders senders, AgencyCodes codes) {
        this.petitions = petitions;
        this.query = query;
        this.senders = senders;
        this.codes = codes;
    }

    @Operation(
            summary = "Petitions within reach",
            description = "What is due first, 50 a page; what nobody has to do anything about comes last.")
    @GetMapping
    PetitionList list(
            @Parameter(description = "OPEN where nothing is said") @RequestParam(defaultValue = "OPEN")
                    PetitionQuery.Group group,
            @Parameter(description = "code of the agency where they lie") @RequestParam(required = false) @Nullable
                    String agency,
            @Parameter(description = "in code or title, without accents") @RequestParam(name = "q", defaultValue = "")
                    String text,
            @Parameter(description = "next of the page before") @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) Actor actor) {
        var at = agency == null ? null : codes.named(agency).id();
        var found = query.list(group, at, text, after, actor);
        return new PetitionList(found.rows().stream().map(this::row).toList(), found.next());
    }

    @Operation(summary = "Those the caller sent")
    @GetMapping("/mine")
    PetitionList mine(@Parameter(hidden = true) Actor actor) {
        return new PetitionList(query.mine(actor).stream().map(this::row).toList(), null);
    }

    @Operation(summary = "One petition, without who sent it")
    @GetMapping("/{code}")
    PetitionDocument one(@PathVariable String code, @Parameter(hidden = true) Actor actor) {
        return document(Refused.orFound(query.byCode(code, actor), PetitionRefusal.PETITION_NOT_FOUND));
    }

    @Operation(
            summary = "Send or enter a petition",
            description = "An officer enters what came by HOTLINE, BOX or COUNTER; a citizen sends by PORTAL.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewPetitionBody.class))))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    PetitionReceipt send(
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest http,
            @Parameter(hidden = true) Actor actor) {
        var given = Body.read(body, NewPetitionBody.class);
        var agency = codes.named(given.agency());
        var request = RequestHeaders.id(http, actor);
        var outcome = actor.serves(Permission.PETITION_RECEIVE)
                ? petitions.enter(petition(given, agency), request, actor)
                : petitions.send(petition(given, agency), null, request, actor);
        return PetitionReceipt.of(Refused.orDone(outcome));
    }

    private static NewPetition petition(NewPetitionBody given, Agency agency) {
        boolean anonymous = given.name() == null && given.phone() == null && given.email() == null;
        var sender = anonymous
                ? NewPetition.Sender.ANONYMOUS
                : new NewPetition.Sender(
                        false, text(given.name()), text(given.address()), text(given.phone()), text(given.email()));
        return new NewPetition(
                given.channel(),
                given.matter(),
                agency.id(),
                given.officer(),
                text(given.whom()),
                text(given.dossier()),
                given.title(),
                given.body(),
                sender,
                List.of(),
                given.receivedAt());
    }

    @Operation(
            summary = "Give a command",
            description = "What each action needs: CLASSIFY matter; NAME agency, officer; FORWARD agency, text; "
                    + "HAND_BACK, ASK_SUPPLEMENT, SUPPLEMENT, KEEP_BACK, TAKE_OFF, WITHDRAW text; REFUSE ground, text; "
                    + "TAKE_UP nothing; ANSWER text; PUBLISH title, question, text; RATE stars.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PetitionCommand.class))))
    @PostMapping(path = "/{code}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    PetitionReceipt give(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest http,
            @Parameter(hidden = true) Actor actor) {
        var given = Body.read(body, PetitionCommand.class);
        var asked = RequestHeaders.request(http, actor);
        var request = new Request(asked.id(), asked.version());
        return PetitionReceipt.of(Refused.orDone(petitions.give(code, command(given), request, actor)));
    }

    private Command command(PetitionCommand given) {
        var words = text(given.text());
        return switch (given.action()) {
            case RECEIVE -> throw Refused.because(ApiRefusal.PARAMETER_INVALID, "action");
            case CLASSIFY -> new Command.Classify(needed(given.matter(), "matter"));
            case NAME -> new Command.Name(agency(given), given.officer());
            case FORWARD -> new Command.Forward(agency(given), words);
            case HAND_BACK -> new Command.HandBack(words);
            case ASK_SUPPLEMENT -> new Command.AskSupplement(words);
            case SUPPLEMENT -> new Command.Supplement(words, List.of());
            case REFUSE -> new Command.Refuse(needed(given.ground(), "ground"), words);
            case TAKE_UP -> new Command.TakeUp();
            case ANSWER -> new Command.Answer(words);
            case PUBLISH -> new Command.Publish(text(given.title()), text(given.question()), words);
            case KEEP_BACK -> new Command.KeepBack(words);
            case TAKE_OFF -> new Command.TakeOff(words);
            case WITHDRAW -> new Command.Withdraw(words);
            case RATE -> new Command.Rate(needed(given.stars(), "stars"));
        };
    }

    private UUID agency(PetitionCommand given) {
        return codes.named(needed(given.agency(), "agency")).id();
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) throw Refused.because(ApiRefusal.FIELD_MISSING, field);
        return value;
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    @Operation(summary = "Who sent it", description = "Needs PETITION_SENDER; every look is logged.")
    @GetMapping("/{code}/sender")
    SenderDocument sender(@PathVariable String code, @Parameter(hidden = true) Actor actor) {
        var sender = Refused.orDone(senders.look(code, actor));
        return new SenderDocument(
                sender.anonymous(),
                sender.name(),
                sender.address(),
                sender.phone(),
                sender.email(),
                sender.confirmed());
    }

    private PetitionItem row(PetitionRow row) {
        return new PetitionItem(
                row.code(),
                row.title(),
                row.status(),
                row.matter(),
                row.channel(),
                codes.of(row.agency()),
                row.receivedAt(),
                row.due(),
                row.nextDue());
    }

    private PetitionDocument document(PetitionView view) {
        return new PetitionDocument(
                view.code(),
                view.version(),
                view.status(),
                view.channel(),
                view.matter(),
                view.classified(),
                codes.of(view.agency()),
                view.title(),
                view.body(),
                view.receivedAt(),
                view.due(),
                view.nextDue(),
                view.answer(),
                view.answeredAt(),
                view.rating(),
                List.copyOf(view.commands()),
                view.lines().stream()
                        .map(line -> new PetitionLine(
                                line.seq(),
                                line.action(),
                                line.actor(),
                                line.at(),
                                line.status(),
                                codes.of(line.agency()),
                                line.words()))
                        .toList());
    }
}
