package vn.motcua.desk;

import java.util.List;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.printing.PrintRegister.RegisterPrint;

/**
 * Printing over a period: the register, control sheets, slips.
 *
 * @param most      forms one file may contain
 * @param earlier   what this person had printed on this node and is still kept
 * @param registers which registers of the agency were printed; those of the first agency while none is chosen
 */
public record PrintingPage(
        Form form, List<Choice> agencies, List<Choice> papers, int most, List<Line> earlier, List<Printed> registers) {

    public record Line(String href, String name, boolean running) {}

    public record Printed(RegisterPrint print, String by) {}
}
