package vn.motcua.portal.petitions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Formats;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.petition.Command;
import vn.motcua.petition.FollowPetition;
import vn.motcua.petition.PetitionQuery;
import vn.motcua.petition.PetitionRefusal;
import vn.motcua.petition.PetitionView;
import vn.motcua.petition.Petitions;
import vn.motcua.petition.Receipt;
import vn.motcua.petition.Request;
import vn.motcua.petition.Senders;
import vn.motcua.portal.internal.PortalState;
import vn.motcua.portal.petitions.PetitionPages.Find;
import vn.motcua.portal.petitions.PetitionPages.Followed;
import vn.motcua.portal.petitions.PetitionPages.Mine;
import vn.motcua.portal.petitions.PetitionPages.Own;
import vn.motcua.portal.petitions.PetitionPages.Seen;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;

/** Follows one's petition by code and key, without an account; says more where asked, withdraws it, rates the answer. */
@Controller
class FollowPetitionController {

    private static final String PLACE = AnswersController.PLACE + "/follow";

    private final FollowPetition following;
    private final Petitions petitions;
    private final PetitionQuery query;
    private final Senders senders;
    private final KnownAccounts accounts;
    private final PetitionOffices offices;
    private final SentFiles files;
    private final PortalState state;
    private final Clock clock;

    FollowPetitionController(
            FollowPetition following,
            Petitions petitions,
            PetitionQuery query,
            Senders senders,
            KnownAccounts accounts,
            PetitionOffices offices,
            SentFiles files,
            PortalState state,
            Clock clock) {
        this.following = following;
        this.petitions = petitions;
        this.query = query;
        this.senders = senders;
        this.accounts = accounts;
        this.offices = offices;
        this.files = files;
        this.state = state;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView ask(@RequestParam(defaultValue = "") String code) {
        return Pages.show("portal/petitions/find", new Find(Form.empty().with("code", code)));
    }

    @PostMapping(PLACE)
    ModelAndView find(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String key,
            Here here,
            HttpServletRequest web) {
        return switch (following.byKey(code, key, web.getRemoteAddr())) {
            case Outcome.Done<PetitionView>(var found) -> new ModelAndView("redirect:" + place(found.code()));
            case Outcome.Refused<PetitionView>(var refusal) -> notFound(code, key, refusal, here);
        };
    }

    @GetMapping(PLACE + "/{code}")
    ModelAndView follow(
            @PathVariable String code,
            @RequestParam(name = "k", defaultValue = "") String key,
            Here here,
            @Nullable Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        if (key.isEmpty()) return new ModelAndView("redirect:" + Href.of(PLACE).with("code", code));
        response.setHeader("Referrer-Policy", "no-referrer");
        return switch (following.byKey(code, key, web.getRemoteAddr())) {
            case Outcome.Done<PetitionView>(var found) -> show(found, looks(found, actor), Form.empty(), HttpStatus.OK);
            case Outcome.Refused<PetitionView>(var refusal) -> notFound(code, "", refusal, here);
        };
    }

    @PostMapping(PLACE + "/{code}/{verb:supplement|withdraw|rate}")
    ModelAndView give(
            @PathVariable String code,
            @PathVariable String verb,
            @RequestParam(name = "k", defaultValue = "") String key,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") String stars,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> file,
            Here here,
            HttpServletRequest web,
            HttpServletResponse response)
            throws IOException {
        var asked = following.byKey(code, key, web.getRemoteAddr());
        if (asked instanceof Outcome.Refused<PetitionView>(var refusal)) return notFound(code, "", refusal, here);
        var brought = files.keep(file == null || !verb.equals("supplement") ? List.of() : file);
        if (brought instanceof Outcome.Refused<List<Command.Brought>>(var refusal)) {
            return refused(code, key, verb, text, refusal, here, web);
        }
        var kept = ((Outcome.Done<List<Command.Brought>>) brought).value();
        var command = switch (verb) {
            case "supplement" -> new Command.Supplement(text.strip(), kept);
            case "withdraw" -> new Command.Withdraw(text.strip());
            default -> new Command.Rate(stars.matches("[1-5]") ? Integer.parseInt(stars) : 0);
        };
        return switch (petitions.giveWithKey(code, key, command, Request.of(request))) {
            case Outcome.Done<Receipt>(var receipt) -> {
                Flash.say(web, response, here.say("petition.follow.done." + verb));
                yield new ModelAndView("redirect:" + place(receipt.code()));
            }
            case Outcome.Refused<Receipt>(var refusal) -> refused(code, key, verb, text, refusal, here, web);
        };
    }

    @GetMapping(PLACE + "/{code}/files/{id}")
    void file(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(name = "k", defaultValue = "") String key,
            HttpServletResponse response)
            throws IOException {
        files.send(
                following
                        .attachment(code, key, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                response);
    }

    /** Those one sent while signed in. */
    @GetMapping("/my/petitions")
    ModelAndView mine(Actor actor) {
        var own = query.mine(actor).stream()
                .map(row -> new Own(row, offices.name(row.agency()), place(row.code())))
                .toList();
        return Pages.show("portal/petitions/mine", new Mine(own));
    }

    private ModelAndView refused(
            String code, String key, String verb, String text, Refusal refusal, Here here, HttpServletRequest web) {
        var found = following.byKey(code, key, web.getRemoteAddr());
        if (found instanceof Outcome.Refused<PetitionView>(var none)) return notFound(code, "", none, here);
        var view = ((Outcome.Done<PetitionView>) found).value();
        var form = Form.empty().with(verb, text).refused(here.texts().of(here.locale(), refusal));
        return show(view, List.of(), form, RefusalStatus.of(refusal));
    }

    private ModelAndView notFound(String code, String key, Refusal refusal, Here here) {
        var form = Form.empty()
                .with("code", code)
                .with("key", key)
                .refused(here.texts().of(here.locale(), refusal));
        boolean slowed = refusal.code() == PetitionRefusal.ASKED_TOO_OFTEN;
        return Pages.show(
                "portal/petitions/find", new Find(form), slowed ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND);
    }

    /** Who looked at one's name, where one is signed in as who sent it. */
    private List<Seen> looks(PetitionView found, @Nullable Actor actor) {
        if (actor == null) return List.of();
        var looks = senders.looks(found.code(), actor);
        var names = accounts.names(looks.stream().map(Senders.Look::account).collect(Collectors.toSet()));
        return looks.stream()
                .map(look -> new Seen(names.getOrDefault(look.account(), Formats.NOTHING), look.at()))
                .toList();
    }

    private ModelAndView show(PetitionView found, List<Seen> looks, Form form, HttpStatusCode status) {
        var page = new Followed(
                found,
                offices.name(found.agency()),
                following.key(found.code()),
                looks,
                form,
                Ids.next(),
                files.most(),
                state.readOnly(),
                clock.instant());
        return Pages.show("portal/petitions/follow", page, status);
    }

    private String place(String code) {
        return Href.of(PLACE + "/" + code).with("k", following.key(code)).toString();
    }
}
