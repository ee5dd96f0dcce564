package vn.motcua.desk;

import java.util.List;
import vn.motcua.page.Form;

/**
 * Taking an office's register in.
 *
 * @param earlier the imports this person started, the newest first
 */
public record ImportPage(Form form, List<Line> earlier) {

    /** An import, running or over. */
    public record Line(String href, String fileName, boolean running) {}
}
