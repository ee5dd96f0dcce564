package vn.motcua.interconnected.internal;

import java.time.Clock;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.PartDossiers;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.interconnected.FileBundle;
import vn.motcua.interconnected.InterconnectedRefusal;
import vn.motcua.procedure.Bundles;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class BundleFiling implements FileBundle {

    private final Bundles bundles;
    private final PartDossiers dossiers;
    private final Clock clock;

    BundleFiling(Bundles bundles, PartDossiers dossiers, Clock clock) {
        this.bundles = bundles;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public Outcome<Receipt> file(Filing filing, Request request, Actor by) {
        var at = request.happened() == null ? clock.instant() : request.happened();
        var bundle = bundles.inForce(filing.bundle(), VietnameseTime.dateOf(at)).orElse(null);
        if (bundle == null) return Outcome.refused(InterconnectedRefusal.BUNDLE_UNKNOWN, filing.bundle());
        int parts = bundle.parts().size();
        if (filing.parts().size() != parts || filing.parts().stream().anyMatch(String::isBlank)) {
            return Outcome.refused(InterconnectedRefusal.AGENCY_FOR_EACH_PART, parts);
        }
        var planned = new ArrayList<PartDossiers.Planned>();
        for (int i = 0; i < parts; i++) {
            var part = bundle.parts().get(i);
            planned.add(new PartDossiers.Planned(
                    part.procedure(), filing.parts().get(i).strip(), part.after()));
        }
        var lead = new FileDossier(
                bundle.procedure(),
                filing.channel(),
                filing.assistingAgency(),
                filing.receivingAgency(),
                filing.competentAgency(),
                filing.owner(),
                filing.subject());
        return dossiers.fileLead(lead, bundle.code(), planned, request, by);
    }
}
