package vn.motcua.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierRow;

/**
 * The dossiers of whoever is signed in, newest first.
 *
 * @param next link to the next page, null on the last
 */
public record MinePage(List<Row> rows, @Nullable String next, Instant now) {

    /** A dossier with the name of its procedure. */
    public record Row(DossierRow dossier, String procedure, String href) {}
}
