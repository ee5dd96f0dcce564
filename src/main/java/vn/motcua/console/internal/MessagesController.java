package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.ConsolePage;
import vn.motcua.console.ConsolePage.Section;
import vn.motcua.console.Table;
import vn.motcua.console.WordingPage;
import vn.motcua.identity.Actor;
import vn.motcua.notice.Channel;
import vn.motcua.notice.KeepWordings;
import vn.motcua.notice.KeepWordings.Place;
import vn.motcua.notice.KeepWordings.Text;
import vn.motcua.notice.Template;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.page.RefusalStatus;
import vn.motcua.shared.Outcome;

/** What messages say: the program's own words, and those an administrator put in their place. */
@Controller
class MessagesController {

    private static final String LIST = "/console/messages";

    private final KeepWordings keep;

    MessagesController(KeepWordings keep) {
        this.keep = keep;
    }

    @GetMapping(LIST)
    ModelAndView list(Here here, Actor actor) {
        var current = Scope.value(keep.current(actor));
        var cells = new Cells(here);
        var templates = Arrays.stream(Template.values())
                .map(template -> Cells.row(
                        Cells.link(template.name(), LIST + "/" + template),
                        cells.say("notice." + template, "…"),
                        cells.number(current.stream()
                                .filter(each -> each.place().template() == template)
                                .count())))
                .toList();
        var columns = List.of(
                here.say("console.messages.template"),
                here.say("console.messages.sentence"),
                here.say("console.messages.changed"));
        var page = new ConsolePage(
                here.say("console.messages"),
                here.say("console.messages.lead"),
                null,
                List.of(),
                List.of(new ConsolePage.Link("/console/outbox", here.say("console.outbox"))),
                null,
                List.of(new Section("", new Table(columns, templates), "", List.of(), Paging.NONE)));
        return Pages.show("console/show", page);
    }

    @GetMapping(LIST + "/{template}")
    ModelAndView edit(
            @PathVariable Template template,
            @RequestParam(defaultValue = "EMAIL") Channel channel,
            @RequestParam(defaultValue = "vi") String language,
            @RequestParam(defaultValue = "") String procedure,
            Here here,
            Actor actor) {
        var place = new Place(template, procedure.strip(), channel, language);
        var newest = Scope.value(keep.versions(place, actor)).stream().findFirst();
        var text = newest.map(KeepWordings.Version::text).orElse(new Text("", ""));
        var form = Form.empty().with("subject", text.subject()).with("body", text.body());
        return page(place, form, null, HttpStatus.OK, here, actor);
    }

    @PostMapping(LIST + "/{template}")
    ModelAndView write(
            @PathVariable Template template,
            @RequestParam(defaultValue = "EMAIL") Channel channel,
            @RequestParam(defaultValue = "vi") String language,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(name = "do", defaultValue = "preview") String what,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var place = new Place(template, procedure.strip(), channel, language);
        var form = Form.of(sent);
        var text = new Text(channel == Channel.EMAIL ? form.value("subject") : "", form.value("body"));
        if (!what.equals("publish")) {
            return switch (keep.preview(place, text, actor)) {
                case Outcome.Refused<Text>(var refusal) -> {
                    form.problem("body", here.texts().of(here.locale(), refusal));
                    yield page(place, form, null, RefusalStatus.of(refusal), here, actor);
                }
                case Outcome.Done<Text>(var shown) -> page(place, form, shown, HttpStatus.OK, here, actor);
            };
        }
        return switch (keep.publish(place, text, actor)) {
            case Outcome.Refused<Integer>(var refusal) -> {
                form.problem("body", here.texts().of(here.locale(), refusal));
                yield page(place, form, null, RefusalStatus.of(refusal), here, actor);
            }
            case Outcome.Done<Integer>(var version) -> {
                Flash.say(request, response, here.say("console.messages.published", version));
                yield new ModelAndView("redirect:"
                        + Href.of(LIST + "/" + template)
                                .with("channel", channel)
                                .with("language", language)
                                .with("procedure", procedure));
            }
        };
    }

    private ModelAndView page(
            Place place, Form form, @Nullable Text preview, HttpStatusCode status, Here here, Actor actor) {
        var cells = new Cells(here);
        var versions = Scope.value(keep.versions(place, actor)).stream()
                .map(each -> Cells.row(
                        cells.number(each.number()),
                        cells.instant(each.at()),
                        Cells.text(each.author().orElse("")),
                        Cells.text(each.text().subject()),
                        each.text().body().isEmpty()
                                ? cells.say("console.messages.own")
                                : Cells.detail(each.text().body())))
                .toList();
        var columns = List.of(
                here.say("console.messages.version"),
                here.say("console.messages.at"),
                here.say("console.messages.by"),
                here.say("console.messages.subject"),
                here.say("console.messages.body"));
        form.with("channel", place.channel()).with("language", place.language()).with("procedure", place.procedure());
        var page = new WordingPage(
                place.template().name(),
                place,
                keep.values(place.template()),
                form,
                preview,
                keep.own(place),
                new Table(columns, versions));
        return Pages.show("console/wording", page, status);
    }
}
