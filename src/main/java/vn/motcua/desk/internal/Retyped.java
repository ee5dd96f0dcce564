package vn.motcua.desk.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.identity.Actor;
import vn.motcua.identity.TypedForms;
import vn.motcua.page.Form;

/** Fills a form with what was typed into it before the session ended. */
@Component
class Retyped {

    private final TypedForms typed;

    Retyped(TypedForms typed) {
        this.typed = typed;
    }

    TypedForms.Typed find(UUID id, Actor by) {
        return typed.of(id, by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Form form(UUID id, Actor by) {
        var kept = find(id, by);
        var form = Form.empty();
        kept.fields().forEach((name, values) -> form.with(name, values.isEmpty() ? "" : values.getFirst()));
        kept.fields().getOrDefault("papers", List.of()).forEach(paper -> form.with("papers-" + paper, "1"));
        return form;
    }
}
