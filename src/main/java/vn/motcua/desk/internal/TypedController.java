package vn.motcua.desk.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.TypedPage;
import vn.motcua.identity.Actor;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;

/**
 * After signing in again: back to the form with everything in it. A form that cannot be shown by its address, or is too
 * long for it, is shown here as what was typed, to be sent again knowingly.
 */
@Controller
class TypedController {

    private static final Pattern COMMAND = Pattern.compile("/desk/dossiers/([^/]+)/([a-z-]+)");

    /** Forms of a file and nothing else, which is chosen again. */
    private static final Pattern FILE =
            Pattern.compile("(/desk/import|/console/imports/[a-z-]+)|(/desk/assist/[^/]+)/files");

    /** What people do not type. */
    private static final Set<String> HIDDEN =
            Set.of("request", "reception", "version", "draft", "acts", "back", "pick", "verb");

    private final Retyped retyped;
    private final ReceptionDrafts receptions;

    TypedController(Retyped retyped, ReceptionDrafts receptions) {
        this.retyped = retyped;
        this.receptions = receptions;
    }

    @GetMapping("/desk/typed/{id}")
    ModelAndView show(@PathVariable UUID id, Here here, Actor actor) {
        var typed = retyped.find(id, actor);
        var command = COMMAND.matcher(typed.path());
        if (command.matches() && CommandForms.known(command.group(2))) {
            return new ModelAndView("redirect:" + typed.path() + "?typed=" + id);
        }
        if (command.matches() && command.group(2).equals("remarks")) {
            return new ModelAndView("redirect:/desk/dossiers/" + command.group(1) + "?typed=" + id + "#talk");
        }
        if (typed.path().equals(InboxAsking.LIST)) {
            return new ModelAndView("redirect:"
                    + Href.of(InboxAsking.LIST)
                            .with("group", typed.value("group"))
                            .with("s", id));
        }
        if (typed.path().startsWith(ReceptionPages.PLACE + "/")) {
            var sent = new LinkedHashMap<String, String>();
            typed.fields().forEach((name, values) -> sent.put(name, values.isEmpty() ? "" : values.getFirst()));
            if (!ReceptionDrafts.typed(sent)) return new ModelAndView("redirect:" + ReceptionPages.PLACE);
            if (receptions.keep(sent, actor)) {
                return new ModelAndView("redirect:" + ReceptionPages.PLACE + "?draft=" + sent.get("draft"));
            }
        }
        var file = FILE.matcher(typed.path());
        if (file.matches()) {
            return new ModelAndView("redirect:" + (file.group(1) == null ? file.group(2) : file.group(1)));
        }
        var shown = new ArrayList<Map.Entry<String, String>>();
        var fields = new ArrayList<Map.Entry<String, String>>();
        typed.fields()
                .forEach((name, values) -> values.forEach(value -> {
                    fields.add(Map.entry(name, value));
                    if (!HIDDEN.contains(name) && !value.isBlank()) shown.add(Map.entry(label(name, here), value));
                }));
        return Pages.show("desk/typed", new TypedPage(typed.path(), List.copyOf(shown), List.copyOf(fields)));
    }

    /** The field's own name where no face has a label for it. */
    private static String label(String name, Here here) {
        var key = "desk.input." + name;
        var label = here.say(key);
        return label.equals(key) ? name : label;
    }
}
