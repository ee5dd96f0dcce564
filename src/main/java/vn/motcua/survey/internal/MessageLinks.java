package vn.motcua.survey.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.notice.RatingLinks;
import vn.motcua.shared.Outcome;
import vn.motcua.survey.Invite;
import vn.motcua.survey.Via;

/** Puts an address into the message that tells of a returned result. */
@Component
class MessageLinks implements RatingLinks {

    private final DossierQuery dossiers;
    private final Invite invite;

    MessageLinks(DossierQuery dossiers, Invite invite) {
        this.dossiers = dossiers;
        this.invite = invite;
    }

    @Override
    public Map<String, String> of(Collection<String> codes) {
        var links = new HashMap<String, String>();
        for (var code : codes) {
            var found = dossiers.track(code).orElse(null);
            if (found == null) continue;
            var rated = new Invite.Rated(found.code(), found.status(), found.receivingAgency(), found.procedureCode());
            if (invite.of(rated, Via.LINK) instanceof Outcome.Done<String>(var token)) {
                links.put(code, invite.address(token));
            }
        }
        return links;
    }
}
