package vn.motcua.desk.petitions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.petitions.PetitionPages.Entry;
import vn.motcua.desk.petitions.PetitionPages.Line;
import vn.motcua.desk.petitions.PetitionPages.Listed;
import vn.motcua.desk.petitions.PetitionPages.Tab;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.page.RefusalStatus;
import vn.motcua.petition.Channel;
import vn.motcua.petition.Command;
import vn.motcua.petition.Matter;
import vn.motcua.petition.NewPetition;
import vn.motcua.petition.PetitionQuery;
import vn.motcua.petition.PetitionQuery.Group;
import vn.motcua.petition.PetitionRefusal;
import vn.motcua.petition.Petitions;
import vn.motcua.petition.Receipt;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.VietnameseTime;

/** What is due, and writing down what came by the hotline, from the suggestion box or over the counter. */
@Controller
class PetitionsController {

    static final String PLACE = "/desk/petitions";

    private final PetitionQuery query;
    private final Petitions petitions;
    private final PetitionNames names;
    private final BroughtFiles files;
    private final Clock clock;

    PetitionsController(
            PetitionQuery query, Petitions petitions, PetitionNames names, BroughtFiles files, Clock clock) {
        this.query = query;
        this.petitions = petitions;
        this.names = names;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView list(
            @RequestParam(required = false) @Nullable Group group,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        served(actor, Permission.PETITION_READ);
        var shown = group == null ? Group.OPEN : group;
        var counts = query.counts(null, actor);
        var tabs = Arrays.stream(Group.values())
                .map(each -> new Tab(
                        each,
                        counts.getOrDefault(each, 0L),
                        Href.of(PLACE).with("group", each).toString()))
                .toList();
        var found = query.list(shown, null, text, after, actor);
        var lines = found.rows().stream()
                .map(row -> new Line(row, names.agency(row.agency()), names.account(row.holder())))
                .toList();
        var here = Href.of(PLACE).with("group", shown).with("q", text);
        var next =
                found.next() == null ? null : here.with("after", found.next()).toString();
        var paging = new Paging(after == null ? null : here.toString(), next);
        var form = Form.empty().with("q", text).with("group", shown);
        boolean enters = actor.serves(Permission.PETITION_RECEIVE);
        boolean figures = actor.serves(Permission.REPORT_READ);
        var page = new Listed(shown, tabs, form, lines, paging, enters, figures, clock.instant());
        return Pages.show("desk/petitions/list", page);
    }

    @GetMapping(PLACE + "/new")
    ModelAndView entry(Actor actor) {
        served(actor, Permission.PETITION_RECEIVE);
        return entry(Form.empty().with("channel", Channel.HOTLINE), Ids.next(), HttpStatus.OK);
    }

    @PostMapping(PLACE)
    ModelAndView enter(
            @RequestParam UUID request,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> file,
            Actor actor,
            Here here,
            HttpServletRequest web,
            HttpServletResponse response)
            throws IOException {
        served(actor, Permission.PETITION_RECEIVE);
        var form = Form.of(sent.toSingleValueMap());
        return switch (files.keep(file == null ? List.of() : file)) {
            case Outcome.Refused<List<Command.Brought>>(var refusal) -> refused(form, refusal, request, here);
            case Outcome.Done<List<Command.Brought>>(var kept) ->
                switch (petitions.enter(petition(form, kept), request, actor)) {
                    case Outcome.Refused<Receipt>(var refusal) -> refused(form, refusal, request, here);
                    case Outcome.Done<Receipt>(var receipt) -> {
                        Flash.say(
                                web,
                                response,
                                here.say("petition.desk.entered", receipt.code(), String.valueOf(receipt.key())));
                        yield new ModelAndView("redirect:" + PLACE);
                    }
                };
        };
    }

    private NewPetition petition(Form form, List<Command.Brought> kept) {
        var channel = Arrays.stream(Channel.values())
                .filter(each -> each.name().equals(form.value("channel")))
                .findFirst()
                .orElse(Channel.HOTLINE);
        var agency = names.idOf(form.value("agency"));
        var sender = form.checked("anonymous")
                ? NewPetition.Sender.ANONYMOUS
                : new NewPetition.Sender(
                        false, form.value("name"), form.value("address"), form.value("phone"), form.value("email"));
        return new NewPetition(
                channel,
                form.value("matter").equals("RULE") ? Matter.RULE : Matter.CONDUCT,
                agency == null ? new UUID(0, 0) : agency,
                null,
                form.value("whom"),
                form.value("dossier"),
                form.value("title"),
                form.value("body"),
                sender,
                kept,
                received(form.value("received")));
    }

    /** When it was heard of; null where nothing readable was said, which stands for now. */
    private static java.time.@Nullable Instant received(String typed) {
        if (typed.isEmpty()) return null;
        try {
            return VietnameseTime.instantOf(LocalDateTime.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return VietnameseTime.startOf(VietnameseTime.LATEST); // not yet: the refusal names the field
        }
    }

    private ModelAndView refused(Form form, Refusal refusal, UUID request, Here here) {
        var sentence = here.texts().of(here.locale(), refusal);
        var field = refusal.code() instanceof PetitionRefusal code
                ? switch (code) {
                    case AGENCY_UNKNOWN, NOT_PERMITTED -> "agency";
                    case TITLE_MISSING -> "title";
                    case TEXT_MISSING, TEXT_TOO_LONG -> "body";
                    case NAME_MISSING, ONLY_FROM_BOX -> "name";
                    case ADDRESS_MISSING -> "address";
                    case CONTACT_MISSING, CONTACT_FORM -> "phone";
                    case DOSSIER_FORM -> "dossier";
                    case IN_FUTURE, DATE_OUT_OF_RANGE -> "received";
                    default -> "file";
                }
                : "file";
        return entry(form.problem(field, sentence), request, RefusalStatus.of(refusal));
    }

    private ModelAndView entry(Form form, UUID request, HttpStatusCode status) {
        var page = new Entry(form, names.agencies(agency -> true), request, files.most());
        return Pages.show("desk/petitions/entry", page, status);
    }

    /** Who serves nowhere finds no such page. */
    static void served(Actor actor, Permission permission) {
        if (!actor.serves(permission)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
