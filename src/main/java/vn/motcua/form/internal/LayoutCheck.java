package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.form.Condition;
import vn.motcua.form.FormPage;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Question;

/** What must fit together across a form: every name once, everything asked, conditions about earlier questions only. */
final class LayoutCheck {

    private final Findings findings;
    private final SchemaReading.Shape schema;
    private final String at;

    LayoutCheck(Findings findings, SchemaReading.Shape schema, String at) {
        this.findings = findings;
        this.schema = schema;
        this.at = at;
    }

    void check(List<FormPage> pages, List<FormVersion.Paper> papers) {
        var ids = new HashSet<String>();
        var known = new HashSet<String>();
        boolean owner = false;
        for (int p = 0; p < pages.size(); p++) {
            var page = pages.get(p);
            var place = at + "/pages/" + p;
            if (!ids.add(page.id())) findings.error(place + "/id", page.id(), TWICE);
            about(page.when(), known, place + "/when");
            for (int q = 0; q < page.questions().size(); q++) {
                var question = page.questions().get(q);
                question(question, known, place + "/questions/" + q);
                owner |= "owner.name".equals(question.meaning());
            }
        }
        asked(schema, known, at + "/schema/properties");
        if (!owner) findings.error(at + "/pages", null, NO_OWNER);
        for (int i = 0; i < papers.size(); i++) about(papers.get(i).when(), known, at + "/papers/" + i + "/when");
    }

    private void question(Question question, Set<String> known, String place) {
        about(question.when(), known, place + "/when");
        if (question.compute() != null) computed(question.compute(), known, place + "/compute/of");
        var inner = new HashSet<String>();
        for (int i = 0; i < question.items().size(); i++) {
            var item = question.items().get(i);
            about(item.when(), inner, place + "/items/" + i + "/when");
            if (!inner.add(item.name())) findings.error(place + "/items/" + i + "/name", item.name(), TWICE);
        }
        var property = schema.properties().get(question.name());
        if (property != null && property.items() != null) {
            asked(property.items(), inner, at + "/schema/properties/" + question.name() + "/items/properties");
        }
        if (!known.add(question.name())) findings.error(place + "/name", question.name(), TWICE);
        for (var item : inner) known.add(question.name() + "." + item);
    }

    private void computed(Question.Computation compute, Set<String> known, String place) {
        for (var name : compute.of()) if (!known.contains(name)) findings.error(place, name, UNKNOWN_QUESTION);
    }

    private void about(@Nullable Condition condition, Set<String> known, String place) {
        if (condition == null) return;
        Conditions.questions(condition)
                .filter(name -> !known.contains(name) || name.contains("."))
                .forEach(name -> findings.error(place, name, UNKNOWN_QUESTION));
    }

    private void asked(SchemaReading.Shape shape, Set<String> known, String place) {
        for (var name : shape.properties().keySet()) {
            if (!known.contains(name)) findings.error(place + "/" + name, name, NOT_ASKED);
        }
    }
}
