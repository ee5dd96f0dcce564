package vn.motcua.printing.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Receptions.Reception;
import vn.motcua.printing.Circular;
import vn.motcua.printing.FormKind;
import vn.motcua.printing.Sheet;
import vn.motcua.printing.Wording;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;

/** Sổ theo dõi hồ sơ: a line a dossier. Its rows are set in lots, each a table of its own under the same columns. */
@Component
class RegisterSheet {

    /** Widths in percent, in the order of regulations §2.2. */
    private static final int[] WIDTHS = {4, 11, 13, 4, 11, 11, 9, 7, 7, 7, 6, 5, 5};

    private final Stationery paper;
    private final Catalogue catalogue;

    RegisterSheet(Stationery paper, Catalogue catalogue) {
        this.paper = paper;
        this.catalogue = catalogue;
    }

    /**
     * @param number of the first row, from 1
     * @param copy   from 2 on it says that it is a reprint
     */
    Sheet of(
            Circular circular,
            Map<Wording, String> worded,
            LocalDate from,
            LocalDate to,
            List<Reception> rows,
            int number,
            int copy) {
        var cells = new ArrayList<List<String>>();
        for (var row : rows) cells.add(cells(row, number + cells.size()));
        if (cells.isEmpty()) cells.add(Collections.nCopies(WIDTHS.length, ""));
        var columns = new ArrayList<Sheet.Column>();
        for (int i = 0; i < WIDTHS.length; i++) {
            columns.add(new Sheet.Column(paper.say("printing.register." + (i + 1)), WIDTHS[i]));
        }
        var content = new Stationery.Content(
                paper.say("printing.period", paper.date(from), paper.date(to)),
                null,
                List.of(new Sheet.Grid(columns, cells)),
                List.of());
        return paper.sheet(circular, FormKind.REGISTER, worded, null, copy, content);
    }

    String title() {
        return paper.say("printing.title.TT03_2025.REGISTER");
    }

    List<String> headings() {
        var headings = new ArrayList<String>();
        for (int i = 1; i <= WIDTHS.length; i++) headings.add(paper.say("printing.register." + i));
        return headings;
    }

    /** The same cells for a workbook: numbers and instants are what they are. */
    List<@Nullable Object> values(Reception row, int number) {
        var values = new ArrayList<@Nullable Object>(cells(row, number));
        values.set(0, number);
        values.set(7, row.receivedAt());
        values.set(8, row.due());
        values.set(9, row.returnedAt());
        return values;
    }

    private List<String> cells(Reception row, int number) {
        var version = row.procedure() == null
                ? null
                : catalogue.version(row.procedure()).orElse(null);
        var place = String.join("\n", PlainText.of(text(row.address())), PlainText.of(text(row.phone())))
                .strip();
        return List.of(
                "" + number,
                row.code(),
                name(row, version),
                version == null ? "" : "" + version.sets(),
                PlainText.of(row.ownerName()),
                place,
                paper.agency(row.competentAgency()),
                paper.date(row.receivedAt()),
                paper.date(row.due()),
                paper.date(row.returnedAt()),
                "",
                "",
                switch (row.status()) {
                    case STOPPED, REFUSED, WITHDRAWN -> paper.say("printing.ended." + row.status());
                    case FILED,
                            AWAITING_PAPERS,
                            NOT_ACCEPTED,
                            RECEIVED,
                            PROCESSING,
                            AWAITING_SUPPLEMENT,
                            AWAITING_PAYMENT,
                            PAUSED,
                            RESOLVED,
                            RETURNED -> "";
                });
    }

    private static String name(Reception row, @Nullable ProcedureVersion version) {
        return version == null ? row.procedureCode() : version.name();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
