package vn.motcua.desk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import vn.motcua.desk.CommandForm;
import vn.motcua.desk.ConfirmPage;
import vn.motcua.dossier.DossierView;
import vn.motcua.page.Form;
import vn.motcua.page.Here;

/** Draws up the page that tells what a legal act will do. */
final class Confirmation {

    /** What the browser adds by itself or must not be sent twice. */
    private static final Set<String> NOT_AGAIN = Set.of("_csrf", "edit", "confirmed", "lang");

    private Confirmation() {}

    static ConfirmPage page(
            DossierView view,
            CommandForm wanted,
            Form form,
            List<String> papers,
            MultiValueMap<String, String> sent,
            Here here) {
        var typed = new ArrayList<ConfirmPage.Typed>();
        for (var input : wanted.inputs()) {
            var value = input.kind() == CommandForm.Kind.PAPERS ? String.join(", ", papers) : form.value(input.name());
            if (!value.isEmpty()) {
                typed.add(new ConfirmPage.Typed(here.say("desk.input." + input.name()), readable(input, value)));
            }
        }
        var hidden = new ArrayList<Map.Entry<String, String>>();
        sent.forEach((name, values) -> {
            if (!NOT_AGAIN.contains(name)) values.forEach(value -> hidden.add(Map.entry(name, value)));
        });
        return new ConfirmPage(
                view.code(),
                view.owner().name(),
                wanted.verb(),
                wanted.label(),
                CommandForms.effect(wanted.verb()),
                typed,
                hidden);
    }

    private static String readable(CommandForm.Input input, String value) {
        return switch (input.kind()) {
            case CHOICE ->
                input.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(choice -> choice.label())
                        .findFirst()
                        .orElse(value);
            case MOMENT -> value.replaceFirst("^(\\d{4})-(\\d{2})-(\\d{2})T(.*)$", "$3/$2/$1 $4");
            case LINE, LINES, PAPERS, CHECK, AMOUNT, FILE, VERSION -> value;
        };
    }
}
