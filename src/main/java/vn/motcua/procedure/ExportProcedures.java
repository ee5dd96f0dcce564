package vn.motcua.procedure;

import java.util.List;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * Writes the catalogue as the documents {@link ImportProcedures} takes. Imported into an empty catalogue they give the
 * same versions again. Needs {@link vn.motcua.identity.Permission#CATALOGUE_MANAGE}.
 */
public interface ExportProcedures {

    /** Every version: the newest of a code as {@code <code>.json}, an earlier one as {@code <code>@<validFrom>.json}. */
    Outcome<List<Document>> all(Actor by);

    /** One version as people read and edit it; public, for the catalogue is. */
    String document(ProcedureVersion version);

    record Document(String name, String json) {}
}
