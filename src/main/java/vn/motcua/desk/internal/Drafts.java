package vn.motcua.desk.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.desk.DossierPage;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;

/** The versions of the draft of the result with what was decided on each. */
@Component
class Drafts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Names names;

    Drafts(Names names) {
        this.names = names;
    }

    /** The number of the newest version; 0 for none. */
    static int newest(DossierView view) {
        return (int) view.attachments().stream()
                .filter(DossierView.Attachment::draft)
                .count();
    }

    /** The newest first. */
    List<DossierPage.Draft> of(DossierView view) {
        var drafts = new ArrayList<DossierPage.Draft>();
        for (var file : view.attachments()) {
            if (!file.draft()) continue;
            int number = drafts.size() + 1;
            var kept = line(view, number, true);
            var decided = line(view, number, false);
            drafts.add(new DossierPage.Draft(
                    number,
                    file,
                    kept == null ? null : names.officer(kept.actor()),
                    decided == null ? null : decided.action(),
                    decided == null ? null : names.officer(decided.actor()),
                    decided == null ? null : decided.at(),
                    decided == null ? null : decided.note()));
        }
        return drafts.reversed();
    }

    /** The line that kept the version, or the last one that decided on it. */
    private static DossierView.@Nullable JournalLine line(DossierView view, int number, boolean kept) {
        return view.journal().reversed().stream()
                .filter(line -> (line.action() == Action.DRAFT) == kept)
                .filter(line -> number == number(line))
                .findFirst()
                .orElse(null);
    }

    private static int number(DossierView.JournalLine line) {
        if (line.detail() == null || !line.detail().contains("\"draft\"")) return 0;
        try {
            return JSON.readTree(line.detail()).path("draft").asInt(0);
        } catch (JacksonException unreadable) {
            return 0;
        }
    }
}
