package vn.motcua.printing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** Who printed which form of a dossier and when. Lines are never changed or removed. */
public interface PrintHistory {

    /** The newest first; the dossier must be readable by the actor. */
    Outcome<List<Print>> of(String code, Actor by);

    /** The same for whoever looked the dossier up already. */
    List<Print> of(DossierView found);

    /** @param copy counts from 1 within the dossier, circular and form: from 2 on it is a reprint and says so */
    record Print(Circular circular, FormKind form, int copy, UUID account, Instant at) {}
}
