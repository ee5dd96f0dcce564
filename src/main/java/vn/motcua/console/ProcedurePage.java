package vn.motcua.console;

import java.util.List;
import vn.motcua.console.ConsolePage.Fact;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ConsolePage.Section;

/**
 * One version of a procedure among all its versions.
 *
 * @param document the whole of it, as it can be taken home and edited
 */
public record ProcedurePage(
        String title, List<Fact> facts, List<Link> acts, ProcessPath path, Section versions, String document) {}
