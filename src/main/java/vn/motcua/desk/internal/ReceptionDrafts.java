package vn.motcua.desk.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.FormDrafts;
import vn.motcua.page.Form;

/** What is typed at the reception and not filed yet. */
@Component
class ReceptionDrafts {

    private static final List<String> TYPED =
            List.of("procedure", "identityNumber", "name", "phone", "address", "email", "filedBy", "subject");

    private final FormDrafts drafts;

    ReceptionDrafts(FormDrafts drafts) {
        this.drafts = drafts;
    }

    /** Whether there is anything to keep; what the page fills in by itself is not. */
    static boolean typed(Map<String, String> sent) {
        var form = Form.of(sent);
        return TYPED.stream().anyMatch(form::checked);
    }

    /** Keeps it under the id the form carries; false where there is none, nothing is typed, or it cannot be kept. */
    boolean keep(Map<String, String> sent, Actor by) {
        var id = ReceptionPages.id(Form.of(sent), "draft");
        if (id == null || !typed(sent)) return false;
        var fields = new LinkedHashMap<>(sent);
        fields.remove("step");
        return drafts.keep(id, ReceptionPages.PLACE, fields, by);
    }

    void end(Form form, Actor by) {
        var id = ReceptionPages.id(form, "draft");
        if (id != null) drafts.end(id, ReceptionPages.PLACE, by);
    }
}
