package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;

/**
 * Finishes a dossier that is resolved on the day it comes, while the applicant waits: every step that is left, up to the
 * first that this person may not do. Each is a command and a journal line of its own; the request's id names them all, so
 * that the whole sent twice does each once and goes on where it stopped.
 */
public interface FinishSameDay {

    /** A limit of more office hours than these is not finished at once. */
    int HOURS_OF_A_DAY = 8;

    /** Empty where the limit is longer, or nothing of it is for whoever looked the dossier up. */
    Optional<Left> left(DossierView view);

    /** Refused where there is no such dossier or its limit is longer; nothing is done then. */
    Outcome<Finished> finish(String code, Result result, UUID request, Actor by);

    /**
     * @param steps  those that are left, the present one first
     * @param issues whether one of them gives the result its number
     */
    record Left(List<ProcedureVersion.Step> steps, boolean issues) {}

    /** Number and title as printed on the result; needed where a step issues it. */
    record Result(@Nullable String number, @Nullable String title) {}

    /** @param stopped why a step was refused; null when it is returned, or when the rest is for somebody else */
    record Finished(DossierView dossier, @Nullable Refusal stopped) {}
}
