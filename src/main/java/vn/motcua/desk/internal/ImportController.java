package vn.motcua.desk.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
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
import vn.motcua.desk.ImportPage;
import vn.motcua.desk.ImportRunPage;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;

/** Taking a register in: the file is sent, the import runs by itself, its page can be left and found again. */
@Controller
class ImportController {

    private static final String IMPORT = "/desk/import";
    private static final int LONGEST_NAME = 200;

    private final ImportRuns runs;

    ImportController(ImportRuns runs) {
        this.runs = runs;
    }

    @GetMapping(IMPORT)
    ModelAndView form(Actor actor) {
        return show(Form.empty().with("dryRun", "1"), HttpStatus.OK, actor);
    }

    @PostMapping(IMPORT)
    ModelAndView start(@RequestParam MultipartFile file, @RequestParam Map<String, String> sent, Here here, Actor actor)
            throws IOException {
        allow(actor);
        var form = Form.of(sent);
        var name = name(file);
        if (name.isEmpty()) {
            form.problem("file", here.say("desk.missing", here.say("desk.input.file")));
            return show(form, HttpStatus.UNPROCESSABLE_CONTENT, actor);
        }
        var kept = Files.createTempFile("motcua-register-", ".csv");
        file.transferTo(kept);
        var task = new ImportRuns.Task(name, kept, form.checked("dryRun"), form.checked("keepGood"), here.locale());
        return new ModelAndView("redirect:" + href(runs.start(task, actor)));
    }

    @GetMapping(IMPORT + "/{id}")
    ModelAndView run(@PathVariable UUID id, Actor actor) {
        allow(actor);
        var run = runs.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Pages.show(
                "desk/importrun",
                new ImportRunPage(
                        href(run),
                        run.task.fileName(),
                        run.task.dryRun(),
                        run.rows,
                        run.percent(),
                        run.running,
                        run.waiting,
                        run.report,
                        run.sentence));
    }

    private ModelAndView show(Form form, HttpStatusCode status, Actor actor) {
        allow(actor);
        var earlier = runs.of(actor).stream()
                .map(run -> new ImportPage.Line(href(run), run.task.fileName(), run.running))
                .toList();
        return Pages.show("desk/import", new ImportPage(form, earlier), status);
    }

    private static String href(ImportRuns.Run run) {
        return IMPORT + "/" + run.id;
    }

    /** The name without a path, which some browsers send. */
    private static String name(MultipartFile file) {
        var sent = file.getOriginalFilename();
        if (sent == null || sent.isBlank()) return "";
        var name = sent.replaceFirst("^.*[/\\\\]", "");
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    private static void allow(Actor actor) {
        if (!actor.may(Permission.REGISTER_IMPORT)) throw new AccessDeniedException("may not import");
    }
}
