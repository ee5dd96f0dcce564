package vn.motcua.interconnected;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * Files a bundle (gói liên thông): one dossier for the citizen, the lead, and what it is to consist of. The parts are filed
 * and received when the lead is, those that wait for another's result when that exists; each is due by its own limit, and
 * never after the lead.
 */
public interface FileBundle {

    Outcome<Receipt> file(Filing filing, Request request, Actor by);

    /**
     * What it takes, as in {@link FileDossier}; the procedure of the lead is the bundle's.
     *
     * @param bundle code of a bundle in force today
     * @param parts  for each part of the bundle, in its order, the code of the agency that decides on it
     */
    record Filing(
            String bundle,
            String channel,
            @Nullable String assistingAgency,
            String receivingAgency,
            @Nullable String competentAgency,
            List<String> parts,
            FileDossier.Owner owner,
            @Nullable String subject) {

        public Filing {
            parts = List.copyOf(parts);
        }
    }
}
