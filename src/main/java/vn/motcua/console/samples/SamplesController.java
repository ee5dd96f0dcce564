package vn.motcua.console.samples;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.page.Choice;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.sample.KeepSamples;
import vn.motcua.sample.Sample;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Bringing samples and blank forms to the components of a procedure. */
@Controller
class SamplesController {

    private static final String PLACE = "/console/procedures/{code}/samples";

    private final KeepSamples keeping;
    private final Catalogue catalogue;
    private final Clock clock;

    SamplesController(KeepSamples keeping, Catalogue catalogue, Clock clock) {
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView list(@PathVariable String code, Actor actor) {
        return show(code, Form.empty().with("from", today()), HttpStatus.OK, actor);
    }

    @PostMapping(PLACE)
    ModelAndView add(
            @PathVariable String code,
            @RequestParam MultipartFile file,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response)
            throws IOException {
        var form = Form.of(sent);
        var kind = form.value("kind").equals("BLANK") ? Sample.Kind.BLANK : Sample.Kind.SAMPLE;
        LocalDate from;
        try {
            from = LocalDate.parse(form.value("from"));
        } catch (DateTimeException unreadable) {
            form.problem("from", here.say("sample.from.unreadable"));
            return show(code, form, HttpStatus.UNPROCESSABLE_CONTENT, actor);
        }
        var name = file.getOriginalFilename();
        var wish = new KeepSamples.Wish(code, form.value("component"), kind, name == null ? "" : name, from);
        try (var content = file.getInputStream()) {
            return switch (keeping.add(wish, content, actor)) {
                case Outcome.Done<Sample>(var sample) -> {
                    Flash.say(web, response, here.say("sample.added", sample.fileName()));
                    yield back(code);
                }
                case Outcome.Refused<Sample>(var refusal) -> {
                    form.refused(here.texts().of(here.locale(), refusal));
                    yield show(code, form, RefusalStatus.of(refusal), actor);
                }
            };
        }
    }

    @PostMapping(PLACE + "/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable String code,
            @PathVariable UUID id,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        return switch (keeping.withdraw(id, actor)) {
            case Outcome.Done<Sample>(var sample) -> {
                Flash.say(web, response, here.say("sample.withdrawn.done", sample.fileName()));
                yield back(code);
            }
            case Outcome.Refused<Sample>(var refusal) -> {
                var form = Form.empty().refused(here.texts().of(here.locale(), refusal));
                yield show(code, form, RefusalStatus.of(refusal), actor);
            }
        };
    }

    private static ModelAndView back(String code) {
        return new ModelAndView("redirect:/console/procedures/" + code + "/samples");
    }

    private ModelAndView show(String code, Form form, HttpStatusCode status, Actor actor) {
        var samples = switch (keeping.all(code, actor)) {
            case Outcome.Done<List<Sample>>(var all) -> all;
            case Outcome.Refused<List<Sample>> refused -> throw new AccessDeniedException("may not keep samples");
        };
        var newest = catalogue.versions(code).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var names = newest.components().stream()
                .collect(Collectors.toMap(
                        ProcedureVersion.Component::code, ProcedureVersion.Component::name, (one, other) -> one));
        var page = new SamplesPage(
                code,
                newest.name(),
                samples.stream()
                        .map(each -> new SamplesPage.Row(each, names.getOrDefault(each.component(), each.component())))
                        .toList(),
                newest.components().stream()
                        .map(each -> new Choice(each.code(), each.name()))
                        .toList(),
                form,
                keeping.most() / (1024 * 1024),
                today());
        return Pages.show("console/samples/list", page, status);
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
