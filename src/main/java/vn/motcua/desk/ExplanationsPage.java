package vn.motcua.desk;

import java.util.List;
import vn.motcua.lateness.Explanation;
import vn.motcua.lateness.Explanations.Group;
import vn.motcua.page.Paging;

/** Explanations of late steps, one group of them. */
public record ExplanationsPage(Group group, List<Tab> tabs, List<Line> lines, Paging paging) {

    /** @param count negative where it is not counted */
    public record Tab(Group group, long count) {}

    /**
     * @param who  name of whoever was asked
     * @param step what the step is called; its number where that is not known
     */
    public record Line(Explanation asked, String who, String agency, String procedure, String step) {}
}
