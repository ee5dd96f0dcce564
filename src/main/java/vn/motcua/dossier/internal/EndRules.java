package vn.motcua.dossier.internal;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Status;

/** Endings without a result: withdrawn, stopped, refused after acceptance. */
final class EndRules {

    private EndRules() {}

    static Decision end(
            Action action, Fact.Ending kind, @Nullable String legalBasis, String reason, Situation s, Status next) {
        var fact = s.fact();
        var after =
                s.dossier().to(next).at(Dossier.Position.outside(s.position().agency()));
        return Decision.Change.of(action, after)
                .with(fact == null ? null : fact.ended(s.at(), kind))
                .with("basis", legalBasis == null ? null : legalBasis.strip())
                .noting(reason);
    }
}
