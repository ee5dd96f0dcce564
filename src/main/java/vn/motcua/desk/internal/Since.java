package vn.motcua.desk.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierView;
import vn.motcua.page.Form;
import vn.motcua.page.Here;

/** Tells whoever came too late what happened since they opened the page, and who did it. */
@Component
class Since {

    private static final int MOST = 5;

    private final Names names;

    Since(Names names) {
        this.names = names;
    }

    /** The newest first; nothing when the version seen cannot be read. */
    List<String> of(DossierView view, Form form, Here here) {
        var digits = form.value("version");
        if (!digits.matches("\\d{1,9}")) return List.of();
        int seen = Integer.parseInt(digits);
        return view.journal().reversed().stream()
                .filter(line -> line.seq() > seen)
                .limit(MOST)
                .map(line -> here.say(
                        "desk.stale.since",
                        here.say("desk.action." + line.action()),
                        String.valueOf(names.officer(line.actor())),
                        here.formats().dateTime(line.at())))
                .toList();
    }
}
