package vn.motcua.desk;

import java.util.Optional;
import java.util.UUID;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.FinishSameDay;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** No dossier here is resolved within the day. */
final class NothingToFinish implements FinishSameDay {

    @Override
    public Optional<Left> left(DossierView view) {
        return Optional.empty();
    }

    @Override
    public Outcome<Finished> finish(String code, Result result, UUID request, Actor by) {
        return Outcome.refused(DossierRefusal.NOT_SAME_DAY, code);
    }
}
