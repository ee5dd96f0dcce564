package vn.motcua.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the dossiers behind a number, by code.
 *
 * @param count all of them, the number itself
 * @param next  what to ask after for the next page, null on the last
 */
public record DossierPage(
        long count, List<ListedDossier> dossiers, @Nullable String next) {

    public DossierPage {
        dossiers = List.copyOf(dossiers);
    }
}
