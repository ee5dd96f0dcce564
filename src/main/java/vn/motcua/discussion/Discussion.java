package vn.motcua.discussion;

import java.util.List;
import java.util.UUID;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * Officers' remarks on dossiers. Only those who see the dossier as officers read and make them, never its applicant. A
 * remark may name officers as {@code @username}: each finds a notice of it, unless it is their own; one who does not see
 * the dossier cannot be named.
 */
public interface Discussion {

    int LONGEST = 4_000;

    /**
     * @param found   the dossier as the actor looked it up
     * @param request names the remark: sent again it is made once, with other words it is refused
     */
    Outcome<Remark> say(DossierView found, String text, UUID request, Actor by);

    /** The oldest first; nothing for whoever is no officer here. */
    List<Remark> of(DossierView found, Actor by);
}
