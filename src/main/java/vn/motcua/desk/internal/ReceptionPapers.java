package vn.motcua.desk.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desk.FilePage;
import vn.motcua.dossier.PersonDossiers.Earlier;
import vn.motcua.dossier.PersonDossiers.Kept;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.Component;

/** The checklist of papers: what can be chosen for each, and what was. */
final class ReceptionPapers {

    static final String HAS = "has";
    static final String MISSING = "missing";
    static final String NONE = "none";
    private static final String REUSE = "reuse:";
    private static final int LONGEST_NAME = 120;

    /** One paper as it was handed in; {@code kept} is a file of the earlier dossier {@code from}. */
    record Handed(
            Component component,
            String state,
            String originals,
            String copies,
            @Nullable String from,
            @Nullable Kept kept) {}

    private ReceptionPapers() {}

    static List<FilePage.Paper> rows(
            @Nullable ProcedureVersion procedure, Form form, List<Earlier> earlier, Here here) {
        if (procedure == null) return List.of();
        return procedure.components().stream()
                .map(each -> new FilePage.Paper(
                        each,
                        states(each, earlier, here),
                        state(each, form),
                        count("originals", each.originals(), each, form),
                        count("copies", each.copies(), each, form)))
                .toList();
    }

    private static List<Choice> states(Component component, List<Earlier> earlier, Here here) {
        var states = new ArrayList<Choice>();
        states.add(new Choice(HAS, here.say("desk.file.paper.has")));
        states.add(new Choice(MISSING, here.say("desk.file.paper.missing")));
        if (!component.always()) states.add(new Choice(NONE, here.say("desk.file.paper.none")));
        for (var dossier : earlier) {
            for (var file : dossier.files()) {
                var label = here.say("desk.file.paper.reuse", dossier.code(), file.fileName());
                states.add(new Choice(reuse(dossier, file), label));
            }
        }
        return states;
    }

    /** What was handed in; a paper whose earlier file is not within reach is marked. */
    static List<Handed> read(ProcedureVersion procedure, Form form, List<Earlier> earlier, Here here) {
        var handed = new ArrayList<Handed>();
        for (var component : procedure.components()) {
            var state = state(component, form);
            var originals = count("originals", component.originals(), component, form);
            var copies = count("copies", component.copies(), component, form);
            String from = null;
            Kept kept = null;
            for (var dossier : earlier) {
                for (var file : dossier.files()) {
                    if (!state.equals(reuse(dossier, file))) continue;
                    from = dossier.code();
                    kept = file;
                }
            }
            boolean known = kept != null || state.equals(HAS) || state.equals(MISSING);
            if (!known && !(state.equals(NONE) && !component.always())) {
                form.problem("state-" + component.code(), here.say("desk.unreadable", shortened(component)));
            }
            for (var count : List.of(originals, copies)) {
                if (!count.matches("\\d{1,2}")) {
                    form.problem("originals-" + component.code(), here.say("desk.unreadable", shortened(component)));
                }
            }
            handed.add(new Handed(component, state, originals, copies, from, kept));
        }
        return handed;
    }

    /** Whether anybody looked at the list; a program that only files says nothing about papers. */
    static boolean checked(ProcedureVersion procedure, Form form) {
        return procedure.components().stream().anyMatch(each -> form.checked("state-" + each.code()));
    }

    private static String state(Component component, Form form) {
        var chosen = form.value("state-" + component.code());
        return chosen.isEmpty() ? component.always() ? HAS : NONE : chosen;
    }

    private static String count(String what, int asked, Component component, Form form) {
        var typed = form.value(what + "-" + component.code());
        return typed.isEmpty() ? String.valueOf(asked) : typed;
    }

    private static String reuse(Earlier dossier, Kept file) {
        return REUSE + dossier.code() + "/" + file.id();
    }

    private static String shortened(Component component) {
        var name = component.name();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }
}
