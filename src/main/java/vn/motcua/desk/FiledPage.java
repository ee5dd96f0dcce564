package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierView;
import vn.motcua.page.Form;
import vn.motcua.printing.PrintForm;

/**
 * What came of a reception: the slip to print, and what to go on with.
 *
 * @param next   what is asked next, and of whom
 * @param slips  the slip this reception ends with first
 * @param ticket whose it was; null without one
 * @param finish the form of doing the rest at once; null where it cannot be
 */
public record FiledPage(
        DossierView dossier,
        String procedureName,
        String next,
        List<PrintForm.Offer> slips,
        @Nullable UUID ticket,
        @Nullable Finish finish,
        Instant now,
        boolean byInstant) {

    /**
     * @param request names the acts, so that sending them twice does each once
     * @param steps   names of the steps that will be done
     * @param issues  whether one of them gives the result its number
     */
    public record Finish(UUID request, List<String> steps, boolean issues, Form form) {}
}
