package vn.motcua.console.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ProcessPath;
import vn.motcua.console.Table;
import vn.motcua.page.Here;
import vn.motcua.procedure.EditProcedures;
import vn.motcua.procedure.EditProcedures.Difference;
import vn.motcua.procedure.ProcedureVersion;

/** The tables about procedures, and the drawing of a process. */
@Component
class ProcedureTables {

    private final EditProcedures edit;

    ProcedureTables(EditProcedures edit) {
        this.edit = edit;
    }

    Table procedures(List<ProcedureVersion> newest, Here here) {
        var cells = new Cells(here);
        var rows = newest.stream()
                .map(each -> Cells.row(
                        Cells.link(each.code(), href(each.code())),
                        Cells.text(each.name()),
                        Cells.text(each.sector().name()),
                        cells.number(each.version()),
                        cells.date(each.validFrom()),
                        cells.date(each.validTo()),
                        cells.say(each.complete() ? "console.procedure.complete" : "console.procedure.incomplete")))
                .toList();
        return new Table(
                List.of(
                        here.say("console.procedure.code"),
                        here.say("console.procedure.name"),
                        here.say("console.procedure.sector"),
                        here.say("console.procedure.version"),
                        here.say("console.from"),
                        here.say("console.to"),
                        here.say("console.state")),
                rows);
    }

    Table versions(List<ProcedureVersion> versions, Here here) {
        var cells = new Cells(here);
        var rows = versions.stream()
                .map(each -> Cells.row(
                        acts(each, versions, here),
                        Cells.link(
                                here.say("console.procedure.version.n", each.version()),
                                href(each.code()) + "?version=" + each.version()),
                        cells.date(each.validFrom()),
                        cells.date(each.validTo())))
                .toList();
        return new Table(
                List.of(here.say("console.procedure.version"), here.say("console.from"), here.say("console.to")), rows);
    }

    private static List<Link> acts(ProcedureVersion version, List<ProcedureVersion> versions, Here here) {
        int place = versions.indexOf(version);
        if (place == versions.size() - 1) return List.of();
        var link = href(version.code()) + "/compare?was="
                + versions.get(place + 1).version() + "&became=" + version.version();
        return List.of(new Link(link, here.say("console.procedure.compare.before")));
    }

    Table differences(List<Difference> differences, Here here) {
        var cells = new Cells(here);
        var rows = differences.stream()
                .map(each -> Cells.row(
                        cells.say("console.field." + each.field()),
                        Cells.text(each.item()),
                        Cells.text(each.part().isEmpty() ? "" : here.say("console.field." + each.part())),
                        cells.say("console.difference." + each.kind()),
                        Cells.text(each.was()),
                        Cells.text(each.became())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.difference.field"),
                        here.say("console.difference.item"),
                        here.say("console.difference.part"),
                        here.say("console.difference.kind"),
                        here.say("console.difference.was"),
                        here.say("console.difference.became")),
                rows);
    }

    ProcessPath path(ProcedureVersion version, Here here) {
        var marks = new java.util.ArrayList<ProcessPath.Mark>();
        for (var step : version.process()) {
            marks.add(new ProcessPath.Mark(
                    marks.size() + 1,
                    step.name(),
                    here.say("console.step." + step.kind()),
                    role(step.role(), here),
                    step.hours()));
        }
        return new ProcessPath(marks, edit.hours(version));
    }

    /** A role that is none, as a document being written may have it, is shown as it was typed. */
    private static String role(String role, Here here) {
        var key = "desk.role." + role;
        var said = here.say(key);
        return said.equals(key) ? role : said;
    }

    static String href(String code) {
        return "/console/procedures/" + code;
    }
}
