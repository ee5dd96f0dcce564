package vn.motcua.form.internal;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.form.FormVersion;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Texts;

/**
 * Which papers a filing needs. The form says by case; for what it does not mention, the procedure's own word holds, and
 * what that requires only under a condition can be brought and need not be.
 */
final class PaperNeeds {

    /** National code of an authorisation (văn bản ủy quyền). */
    private static final String AUTHORISED = "KQ003159";

    private PaperNeeds() {}

    static List<Filings.Need> of(Filing filing, FormVersion form, ProcedureVersion procedure, Texts texts) {
        var needs = new ArrayList<Filings.Need>();
        boolean authorisation = false;
        for (var component : procedure.components()) {
            var code = component.code();
            if (code.equals(form.component())) continue; // the filled form is this paper
            if (code.equals(AUTHORISED)) {
                if (filing.forOther()) needs.add(new Filings.Need(code, component.name(), true, ""));
                authorisation = true;
                continue;
            }
            var said = form.papers().stream()
                    .filter(paper -> paper.component().equals(code))
                    .findFirst();
            if (said.isEmpty()) {
                boolean always = component.required() && component.condition().isEmpty();
                needs.add(new Filings.Need(code, component.name(), always, component.condition()));
            } else if (said.get().when() == null || said.get().when().holds(filing.answers())) {
                boolean needed = said.get().required();
                needs.add(new Filings.Need(code, component.name(), needed, needed ? "" : component.condition()));
            }
        }
        if (filing.forOther() && !authorisation) {
            var name = texts.of(Texts.VIETNAMESE, "form.authorisation");
            needs.addFirst(new Filings.Need(Filings.AUTHORISATION, name, true, ""));
        }
        return needs;
    }
}
