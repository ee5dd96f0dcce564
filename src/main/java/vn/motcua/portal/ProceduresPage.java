package vn.motcua.portal;

import java.util.List;
import vn.motcua.page.Choice;
import vn.motcua.page.Paging;
import vn.motcua.procedure.ProcedureVersion;

/**
 * A page of the catalogue.
 *
 * @param asked what was searched for
 * @param count how many were found on all pages
 * @param all   the link to the whole catalogue
 */
public record ProceduresPage(Asked asked, Narrowing narrowing, List<Row> rows, int count, Paging paging, String all) {

    /** What was asked for; empty for everything. {@code agency} is an agency's code. */
    public record Asked(String query, String event, String sector, String audience, String agency) {

        public boolean narrowed() {
            return !(event + sector + audience + agency).isEmpty();
        }
    }

    /** What the list can be narrowed by. */
    public record Narrowing(List<Choice> events, List<Choice> sectors, List<Choice> audiences, List<Choice> agencies) {}

    /** A procedure in the list. */
    public record Row(ProcedureVersion version, String href) {}
}
