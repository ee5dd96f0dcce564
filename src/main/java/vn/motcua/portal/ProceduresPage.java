package vn.motcua.portal;

import java.util.List;
import vn.motcua.page.Choice;
import vn.motcua.page.Paging;
import vn.motcua.procedure.ProcedureVersion;

/**
 * A page of the catalogue.
 *
 * @param query  what was searched for, empty for everything
 * @param sector code of the sector looked through, empty for all
 * @param count  how many were found on all pages
 * @param all    the link to the whole catalogue
 */
public record ProceduresPage(
        String query, String sector, List<Choice> sectors, List<Row> rows, int count, Paging paging, String all) {

    /** A procedure in the list. */
    public record Row(ProcedureVersion version, String href) {}
}
