package vn.motcua.printing.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Limit;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierView.JournalLine;
import vn.motcua.printing.Sheet;
import vn.motcua.procedure.ProcedureVersion;

/** What a dossier's procedure and journal say, as the forms tell it. */
@Component
class Papers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Stationery paper;

    Papers(Stationery paper) {
        this.paper = paper;
    }

    String procedure(DossierView view) {
        var procedure = view.procedure();
        return procedure == null ? view.procedureCode() : procedure.name();
    }

    String procedureAndSector(DossierView view) {
        var procedure = view.procedure();
        if (procedure == null) return view.procedureCode();
        return paper.say(
                "printing.inSector", procedure.name(), procedure.sector().name());
    }

    String sets(DossierView view) {
        var procedure = view.procedure();
        return procedure == null ? "" : "" + procedure.sets();
    }

    /** The legal limit of the case that applies, and the promise where the office makes a shorter one. */
    String limit(DossierView view) {
        var procedure = view.procedure();
        if (procedure == null) return "";
        return procedure
                .caseOf(view.caseCode(), view.channel())
                .map(applies -> applies.legal().equals(applies.promised())
                        ? words(applies.legal())
                        : paper.say("printing.promised", words(applies.legal()), words(applies.promised())))
                .orElse("");
    }

    private String words(Limit limit) {
        return paper.say("printing.limit." + limit.unit(), "" + limit.amount());
    }

    /**
     * The components surely handed in: those every dossier must have, and those with a file. What depends on a condition
     * and left no file is not claimed.
     */
    Sheet.Grid handedIn(DossierView view) {
        var procedure = view.procedure();
        if (procedure == null) return grid(List.of());
        return grid(procedure.components().stream()
                .filter(each -> each.required() && each.condition().isEmpty() || attached(view, each))
                .toList());
    }

    private static boolean attached(DossierView view, ProcedureVersion.Component component) {
        return view.attachments().stream().anyMatch(file -> component.code().equals(file.component()));
    }

    /** The papers a request for supplement names, by their codes. */
    Sheet.Grid asked(DossierView view, JournalLine line) {
        var codes = new ArrayList<String>();
        var named = read(line).path("papers");
        for (var each : named) codes.add(each.asString());
        var procedure = view.procedure();
        return grid(
                procedure == null
                        ? List.of()
                        : procedure.components().stream()
                                .filter(each -> codes.contains(each.code()))
                                .toList());
    }

    private Sheet.Grid grid(List<ProcedureVersion.Component> components) {
        var rows = new ArrayList<List<String>>();
        for (var each : components) {
            rows.add(List.of(
                    "" + (rows.size() + 1),
                    PlainText.of(each.name()),
                    number(each.originals()),
                    "",
                    number(each.copies())));
        }
        if (rows.isEmpty()) rows.add(List.of("", "", "", "", ""));
        return new Sheet.Grid(
                List.of(
                        new Sheet.Column(paper.say("printing.column.number"), 7),
                        new Sheet.Column(paper.say("printing.column.paper"), 54),
                        new Sheet.Column(paper.say("printing.column.originals"), 13),
                        new Sheet.Column(paper.say("printing.column.certified"), 13),
                        new Sheet.Column(paper.say("printing.column.copies"), 13)),
                rows);
    }

    private static String number(int count) {
        return count == 0 ? "" : "" + count;
    }

    /** The last line of one of these actions. */
    static Optional<JournalLine> last(DossierView view, Action first, Action... more) {
        Set<Action> wanted = EnumSet.of(first, more);
        return view.journal().stream()
                .filter(line -> wanted.contains(line.action()))
                .reduce((earlier, later) -> later);
    }

    static @Nullable String detail(JournalLine line, String name) {
        var value = read(line).path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    static @Nullable Integer number(JournalLine line, String name) {
        var value = read(line).path(name);
        return value.isNumber() ? value.intValue() : null;
    }

    static @Nullable Instant instant(JournalLine line, String name) {
        var value = detail(line, name);
        return value == null ? null : OffsetDateTime.parse(value).toInstant();
    }

    private static JsonNode read(JournalLine line) {
        var detail = line.detail();
        return JSON.readTree(detail == null || detail.isEmpty() ? "{}" : detail);
    }
}
