package vn.motcua.portal.petitions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ConfirmContact;
import vn.motcua.identity.ContactPoint;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.petition.Channel;
import vn.motcua.petition.Command;
import vn.motcua.petition.Matter;
import vn.motcua.petition.NewPetition;
import vn.motcua.petition.PetitionRefusal;
import vn.motcua.petition.Petitions;
import vn.motcua.petition.Receipt;
import vn.motcua.portal.petitions.PetitionPages.Code;
import vn.motcua.portal.petitions.PetitionPages.Contact;
import vn.motcua.portal.petitions.PetitionPages.Sending;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;

/** Sends a petition: who is not signed in proves an address first, so that the answer arrives. */
@Controller
class SendController {

    private static final String PLACE = AnswersController.PLACE;
    private static final String NEW = PLACE + "/new";
    private static final String CODE = PLACE + "/code";

    private final Petitions petitions;
    private final ConfirmContact confirming;
    private final PetitionOffices offices;
    private final Agencies agencies;
    private final SentFiles files;

    SendController(
            Petitions petitions,
            ConfirmContact confirming,
            PetitionOffices offices,
            Agencies agencies,
            SentFiles files) {
        this.petitions = petitions;
        this.confirming = confirming;
        this.offices = offices;
        this.agencies = agencies;
        this.files = files;
    }

    @GetMapping(NEW)
    ModelAndView begin(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String dossier,
            @Nullable Actor actor,
            HttpServletRequest request) {
        var proven = proven(request, actor);
        if (actor == null && proven.isEmpty()) return contact(Form.empty(), HttpStatus.OK);
        var form = Form.empty().with("agency", agency).with("dossier", dossier);
        if (actor != null) form.with("name", actor.name());
        proven.ifPresent(
                point -> form.with(point.kind() == ContactPoint.Kind.PHONE ? "phone" : "email", point.value()));
        return sending(form, proven, Ids.next(), HttpStatus.OK);
    }

    @PostMapping(PLACE + "/contact")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String contact,
            Here here,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (confirming.ask(contact, request.getRemoteAddr(), here.locale())) {
            case Outcome.Refused<ConfirmContact.Challenge>(var refusal) ->
                contact(
                        Form.empty().with("contact", contact).problem("contact", sentence(refusal, here)),
                        RefusalStatus.of(refusal));
            case Outcome.Done<ConfirmContact.Challenge>(var challenge) -> {
                FlowCookie.write(request, response, challenge.flow());
                yield new ModelAndView("redirect:" + CODE);
            }
        };
    }

    @GetMapping(CODE)
    ModelAndView code(HttpServletRequest request) {
        return code(Form.empty(), request, HttpStatus.OK);
    }

    @PostMapping(CODE)
    ModelAndView prove(@RequestParam(defaultValue = "") String code, Here here, HttpServletRequest request) {
        return switch (confirming.prove(FlowCookie.read(request), code, request.getRemoteAddr())) {
            case Outcome.Refused<ContactPoint>(var refusal) ->
                code(Form.empty().problem("code", sentence(refusal, here)), request, RefusalStatus.of(refusal));
            case Outcome.Done<ContactPoint> ignored -> new ModelAndView("redirect:" + NEW);
        };
    }

    @PostMapping(PLACE)
    ModelAndView send(
            @RequestParam UUID request,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> file,
            @Nullable Actor actor,
            Here here,
            HttpServletRequest web,
            HttpServletResponse response)
            throws IOException {
        var form = Form.of(sent.toSingleValueMap());
        var proven = proven(web, actor);
        if (actor == null && proven.isEmpty()) {
            var refusal = Refusal.of(PetitionRefusal.CONTACT_NOT_PROVEN);
            return sending(form.refused(sentence(refusal, here)), proven, request, RefusalStatus.of(refusal));
        }
        var matter = form.value("matter").equals("CONDUCT") ? Matter.CONDUCT : Matter.RULE;
        var agency = agencies.byCode(form.value("agency")).map(Agency::id).orElse(new UUID(0, 0));
        return switch (files.keep(file == null ? List.of() : file)) {
            case Outcome.Refused<List<Command.Brought>>(var refusal) -> refused(form, refusal, proven, request, here);
            case Outcome.Done<List<Command.Brought>>(var kept) -> {
                var petition = new NewPetition(
                        Channel.PORTAL,
                        matter,
                        agency,
                        null,
                        form.value("whom"),
                        form.value("dossier"),
                        form.value("title"),
                        form.value("body"),
                        new NewPetition.Sender(
                                false,
                                form.value("name"),
                                form.value("address"),
                                form.value("phone"),
                                form.value("email")),
                        kept,
                        null);
                yield switch (petitions.send(petition, proven.orElse(null), request, actor)) {
                    case Outcome.Refused<Receipt>(var refusal) -> refused(form, refusal, proven, request, here);
                    case Outcome.Done<Receipt>(var receipt) -> {
                        Flash.say(web, response, here.say("petition.sent", receipt.code()));
                        yield new ModelAndView("redirect:"
                                + Href.of(PLACE + "/follow/" + receipt.code()).with("k", receipt.key()));
                    }
                };
            }
        };
    }

    private ModelAndView refused(Form form, Refusal refusal, Optional<ContactPoint> proven, UUID request, Here here) {
        var field = refusal.code() instanceof PetitionRefusal code ? field(code) : "file";
        var said =
                field.isEmpty() ? form.refused(sentence(refusal, here)) : form.problem(field, sentence(refusal, here));
        return sending(said, proven, request, RefusalStatus.of(refusal));
    }

    /** The field at fault; empty where it is none. */
    private static String field(PetitionRefusal code) {
        return switch (code) {
            case AGENCY_UNKNOWN -> "agency";
            case TITLE_MISSING -> "title";
            case TEXT_MISSING, TEXT_TOO_LONG -> "body";
            case NAME_MISSING -> "name";
            case ADDRESS_MISSING -> "address";
            case CONTACT_MISSING, CONTACT_FORM -> "phone";
            case DOSSIER_FORM -> "dossier";
            case FILES_TOO_MANY -> "file";
            default -> "";
        };
    }

    private Optional<ContactPoint> proven(HttpServletRequest request, @Nullable Actor actor) {
        return actor == null ? confirming.proven(FlowCookie.read(request)) : Optional.empty();
    }

    private ModelAndView contact(Form form, HttpStatusCode status) {
        var ways = confirming.ways();
        var page = new Contact(form, ways.contains(ContactPoint.Kind.EMAIL), ways.contains(ContactPoint.Kind.PHONE));
        return Pages.show("portal/petitions/contact", page, status);
    }

    private ModelAndView code(Form form, HttpServletRequest request, HttpStatusCode status) {
        var masked = confirming
                .pending(FlowCookie.read(request))
                .filter(pending -> !pending.proven())
                .map(ConfirmContact.Pending::masked)
                .orElse(null);
        return Pages.show("portal/petitions/code", new Code(form, masked), status);
    }

    private ModelAndView sending(Form form, Optional<ContactPoint> proven, UUID request, HttpStatusCode status) {
        var page = new Sending(
                form,
                offices.choices(),
                proven.map(ContactPoint::masked).orElse(""),
                request,
                files.most(),
                NewPetition.MOST_FILES,
                files.scans());
        return Pages.show("portal/petitions/new", page, status);
    }

    private static String sentence(Refusal refusal, Here here) {
        return here.texts().of(here.locale(), refusal);
    }
}
