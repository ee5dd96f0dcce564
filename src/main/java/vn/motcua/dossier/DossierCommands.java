package vn.motcua.dossier;

import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * The commands of a dossier's life. Each is one transaction and leaves exactly one journal line; a refused one changes
 * nothing. The same request id is answered from its stored outcome before any rule runs; with another body it is
 * refused.
 */
public interface DossierCommands {

    /** Files a dossier and gives it its code; it is not accepted yet and counts nowhere. */
    Outcome<Receipt> file(FileDossier filing, Request request, Actor by);

    /** Gives a command to a dossier; one the actor may not see is not found. */
    Outcome<Receipt> give(String code, Command command, Request request, Actor by);
}
