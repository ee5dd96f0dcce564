package vn.motcua.desk.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.page.Here;

/** What Enter means at the place where the reception is, and where the keyboard goes on. */
@Component
class ReceptionStep {

    /** In the order they are filled in. */
    private static final List<String> FIELDS = List.of(
            "procedure",
            "identityNumber",
            "name",
            "phone",
            "address",
            "email",
            "filedBy",
            "subject",
            "receivingAgency",
            "channel",
            "competentAgency");

    private final ReceptionPages pages;

    ReceptionStep(ReceptionPages pages) {
        this.pages = pages;
    }

    /** The first field that is wrong. */
    static String first(Form form) {
        return FIELDS.stream()
                .filter(field -> form.problem(field) != null)
                .findFirst()
                .orElse("problems");
    }

    /**
     * Fills in what the step finds.
     *
     * @param step {@code next}; {@code choose:} and a procedure; {@code known:} and the dossier an applicant is known from;
     *             {@code search} while somebody still types
     * @return where the keyboard goes on; nowhere while somebody still types
     */
    String take(String step, Form form, Here here, Actor actor) {
        if (step.equals("search")) return "";
        if (step.startsWith("choose:")) {
            choose(step.substring("choose:".length()), form);
            return afterProcedure(form);
        }
        if (step.startsWith("known:")) {
            know(step.substring("known:".length()), form, actor);
            return form.value("name").isEmpty() ? "name" : "go";
        }
        if (pages.procedure(form) == null) return procedure(form, here, actor);
        if (!form.value("name").isEmpty()) return "go";
        if (!form.value("identityNumber").isEmpty()
                && !pages.earlier(form, actor).isEmpty()) return "known";
        return "name";
    }

    private String procedure(Form form, Here here, Actor actor) {
        var found = pages.find(form, actor);
        if (found.total() == 1) {
            choose(found.listed().getFirst().code(), form);
            return afterProcedure(form);
        }
        if (found.total() > 1) return "found";
        form.problem(
                "procedure",
                form.value("procedure").isEmpty()
                        ? here.say("desk.missing", here.say("desk.input.procedure"))
                        : here.say("desk.file.procedure.none"));
        return "procedure";
    }

    private void choose(String code, Form form) {
        form.with("procedure", code);
        var chosen = pages.procedure(form);
        if (chosen != null) form.with("procedure", chosen.code() + " " + chosen.name());
    }

    private static String afterProcedure(Form form) {
        return form.value("name").isEmpty() ? "identityNumber" : "go";
    }

    private void know(String dossier, Form form, Actor actor) {
        pages.earlier(form, actor).stream()
                .filter(each -> each.code().equals(dossier))
                .findFirst()
                .ifPresent(each -> form.with("name", each.name())
                        .with("phone", each.phone())
                        .with("email", each.email())
                        .with("address", each.address()));
    }
}
