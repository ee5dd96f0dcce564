package vn.motcua.report;

import java.util.function.Consumer;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * The dossiers behind a number, out of the very query that counts them. Permission and reach are those of the report.
 */
public interface DossierListQuery {

    /** One page, by code. */
    Outcome<DossierPage> page(ListRequest request, Actor by);

    /** All of them one by one, by code, in flat memory; {@code after} and {@code limit} are ignored. Answers how many. */
    Outcome<Long> each(ListRequest request, Actor by, Consumer<ListedDossier> taker);
}
