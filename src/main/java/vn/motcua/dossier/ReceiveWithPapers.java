package vn.motcua.dossier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * What follows a filing once somebody has looked through its papers: those reused from earlier dossiers are taken in, then it
 * is received, or, where one is missing, the missing ones are asked for. Each is a command and a journal line of its own; the
 * request's id names them all, so that the whole sent twice does each once and goes on where it stopped.
 *
 * <p>Refused where one of them is: what was taken in before stays with the dossier, which is still only filed.
 */
public interface ReceiveWithPapers {

    /** The last of its commands; where there was none to give, the dossier as it is. */
    Outcome<Receipt> receive(String code, Checklist checklist, Request request, Actor by);

    /**
     * @param papers    what was handed in, by components of the procedure. Empty: nobody looked. Otherwise every component
     *                  that must always be there is among them, with its paper or as missing
     * @param onlyFiled whether it stays filed although nothing is missing
     * @param caseCode  the case it is received under, null for the normal one
     * @param reason    what the applicant is told about missing papers; null for the usual sentence
     */
    record Checklist(
            List<Paper> papers,
            @Nullable Boolean onlyFiled,
            @Nullable String caseCode,
            @Nullable String reason) {

        public Checklist {
            papers = List.copyOf(papers);
        }
    }

    /**
     * @param originals how many, 0 to 99; null for as many as the procedure asks for
     * @param copies    likewise
     * @param reused    a file of an earlier dossier that stands for it; it is then there
     */
    record Paper(
            String component,
            State state,
            @Nullable Integer originals,
            @Nullable Integer copies,
            @Nullable Reused reused) {}

    enum State {
        HAS,
        MISSING,
        /** Not needed here: only of what need not always be there. */
        NONE
    }

    /** A paper or result that {@link PersonDossiers} knows: the earlier dossier and the file's id in it. */
    record Reused(String dossier, UUID file) {}
}
