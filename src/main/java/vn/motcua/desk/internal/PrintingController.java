package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.PrintRunPage;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;

/** Prints over a period, or a whole list: made in the background, with its progress, to be fetched when it is ready. */
@Controller
class PrintingController {

    static final String PLACE = "/desk/printing";

    private final PrintingTasks tasks;
    private final PrintRuns runs;

    PrintingController(PrintingTasks tasks, PrintRuns runs) {
        this.tasks = tasks;
        this.runs = runs;
    }

    @GetMapping(PLACE)
    ModelAndView form(Here here, Actor actor) {
        allow(actor);
        return show(tasks.empty(actor), HttpStatus.OK, here, actor);
    }

    @PostMapping(PLACE)
    ModelAndView start(@RequestParam Map<String, String> sent, Here here, Actor actor) {
        allow(actor);
        var form = Form.of(sent);
        var task = tasks.period(form, here, actor);
        if (task == null) return show(form, HttpStatus.UNPROCESSABLE_CONTENT, here, actor);
        return started(task, here, actor);
    }

    /** The slips of a list as it is narrowed, as many as one file may have. */
    @PostMapping(PLACE + "/list")
    ModelAndView list(@ModelAttribute InboxAsking asked, @RequestParam String form, Here here, Actor actor) {
        allow(actor);
        var task = tasks.list(asked, form, here, actor);
        if (task == null) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return started(task, here, actor);
    }

    @GetMapping(PLACE + "/{id}")
    ModelAndView run(@PathVariable UUID id, Here here, Actor actor) {
        var run = find(id, actor);
        var what = run.what;
        var left = what == null
                ? List.<PrintRunPage.Left>of()
                : what.left().stream()
                        .map(each ->
                                new PrintRunPage.Left(each.code(), here.texts().of(here.locale(), each.refusal())))
                        .toList();
        var file = run.file == null || run.running ? null : href(run) + "/file";
        return Pages.show(
                "desk/printrun",
                new PrintRunPage(
                        href(run),
                        run.name,
                        run.running,
                        run.made,
                        what == null ? 0 : what.sheets(),
                        file,
                        left,
                        run.sentence));
    }

    @GetMapping(PLACE + "/{id}/file")
    void file(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var run = find(id, actor);
        var what = run.what;
        var file = run.file;
        if (what == null || file == null || run.running || !Files.exists(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var shown = what.mediaType().endsWith("pdf") ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(what.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                shown.filename(what.fileName()).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    private ModelAndView started(PrintingTasks.Named task, Here here, Actor actor) {
        return new ModelAndView("redirect:" + href(runs.start(task.name(), task.task(), here.locale(), actor)));
    }

    private ModelAndView show(Form form, HttpStatusCode status, Here here, Actor actor) {
        return Pages.show("desk/printing", tasks.page(form, runs.of(actor), here, actor), status);
    }

    private PrintRuns.Run find(UUID id, Actor actor) {
        allow(actor);
        return runs.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String href(PrintRuns.Run run) {
        return PLACE + "/" + run.id;
    }

    private static void allow(Actor actor) {
        if (!actor.serves(Permission.DOSSIER_READ)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
