package vn.motcua.desk.petitions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.petitions.PetitionPages.One;
import vn.motcua.desk.petitions.PetitionPages.Seen;
import vn.motcua.desk.petitions.PetitionPages.Told;
import vn.motcua.identity.Actor;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.petition.Command;
import vn.motcua.petition.Ground;
import vn.motcua.petition.Matter;
import vn.motcua.petition.PetitionQuery;
import vn.motcua.petition.PetitionView;
import vn.motcua.petition.Petitions;
import vn.motcua.petition.Receipt;
import vn.motcua.petition.Request;
import vn.motcua.petition.Senders;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;

/** One petition with everything that can be done with it, each as a plain form. */
@Controller
class PetitionController {

    private static final String PLACE = PetitionsController.PLACE + "/{code}";
    private static final UUID NOBODY = new UUID(0, 0);

    private final PetitionQuery query;
    private final Petitions petitions;
    private final Senders senders;
    private final PetitionNames names;
    private final BroughtFiles files;
    private final Clock clock;

    PetitionController(
            PetitionQuery query,
            Petitions petitions,
            Senders senders,
            PetitionNames names,
            BroughtFiles files,
            Clock clock) {
        this.query = query;
        this.petitions = petitions;
        this.senders = senders;
        this.names = names;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView one(@PathVariable String code, Actor actor) {
        return show(found(code, actor), null, Form.empty(), actor, HttpStatus.OK);
    }

    /** A look at who sent it changes the log of looks, so it is asked for by a form. */
    @PostMapping(PLACE + "/sender")
    ModelAndView sender(@PathVariable String code, Here here, Actor actor) {
        return switch (senders.look(code, actor)) {
            case Outcome.Done<Senders.Sender>(var sender) ->
                show(found(code, actor), sender, Form.empty(), actor, HttpStatus.OK);
            case Outcome.Refused<Senders.Sender>(var refusal) -> refused(code, Form.empty(), refusal, here, actor);
        };
    }

    @PostMapping(PLACE + "/{verb}")
    ModelAndView give(
            @PathVariable String code,
            @PathVariable String verb,
            @RequestParam UUID request,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var form = Form.of(sent.toSingleValueMap());
        var command = command(verb, form);
        return switch (petitions.give(code, command, new Request(request, version), actor)) {
            case Outcome.Done<Receipt>(var receipt) -> {
                Flash.say(web, response, here.say("petition.desk.done", receipt.code()));
                boolean seen = query.byCode(code, actor).isPresent();
                yield new ModelAndView("redirect:" + PetitionsController.PLACE + (seen ? "/" + receipt.code() : ""));
            }
            case Outcome.Refused<Receipt>(var refusal) -> refused(code, form, refusal, here, actor);
        };
    }

    @GetMapping(PLACE + "/files/{id}")
    void file(@PathVariable String code, @PathVariable UUID id, Actor actor, HttpServletResponse response)
            throws IOException {
        var wanted =
                query.attachment(code, id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        files.send(wanted, response);
    }

    private Command command(String verb, Form form) {
        var reason = form.value("reason");
        return switch (verb) {
            case "classify" -> new Command.Classify(word(Matter.class, form.value("matter")));
            case "name" -> {
                var officer = form.value("officer");
                yield new Command.Name(agency(form), officer.isEmpty() ? null : id(officer));
            }
            case "forward" -> new Command.Forward(agency(form), reason);
            case "hand-back" -> new Command.HandBack(reason);
            case "ask-supplement" -> new Command.AskSupplement(reason);
            case "supplement" -> new Command.Supplement(reason, List.of());
            case "refuse" -> new Command.Refuse(word(Ground.class, form.value("ground")), reason);
            case "take-up" -> new Command.TakeUp();
            case "answer" -> new Command.Answer(form.value("answer"));
            case "publish" ->
                new Command.Publish(form.value("title"), form.value("question"), form.value("publicAnswer"));
            case "keep-back" -> new Command.KeepBack(reason);
            case "take-off" -> new Command.TakeOff(reason);
            case "withdraw" -> new Command.Withdraw(reason);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private UUID agency(Form form) {
        var agency = names.idOf(form.value("agency"));
        return agency == null ? NOBODY : agency;
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return NOBODY;
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, String typed) {
        try {
            return Enum.valueOf(type, typed.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private PetitionView found(String code, Actor actor) {
        return query.byCode(code, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView refused(String code, Form form, Refusal refusal, Here here, Actor actor) {
        form.refused(here.texts().of(here.locale(), refusal));
        return show(found(code, actor), null, form, actor, RefusalStatus.of(refusal));
    }

    private ModelAndView show(
            PetitionView petition, Senders.@Nullable Sender sender, Form form, Actor actor, HttpStatusCode status) {
        var complained = petition.complainedAgency();
        var lines = petition.lines().stream()
                .map(line -> new Told(line, names.account(line.actor()), names.agency(line.agency())))
                .toList();
        var looks = senders.looks(petition.code(), actor).stream()
                .map(look -> new Seen(look, names.account(look.account())))
                .toList();
        var page = new One(
                petition,
                names.agency(petition.agency()),
                names.agency(complained),
                names.officer(petition.officer()),
                names.account(petition.holder()),
                lines,
                sender,
                looks,
                form,
                names.agencies(agency -> true),
                complained == null ? List.of() : names.officersOf(complained),
                Ids.next(),
                clock.instant());
        return Pages.show("desk/petitions/one", page, status);
    }
}
