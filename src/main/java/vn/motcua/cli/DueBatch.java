package vn.motcua.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.DateOutOfRange;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.WaitMode;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.cli.DueSyntax.Unreadable;
import vn.motcua.intake.Problems;
import vn.motcua.intake.Row;
import vn.motcua.intake.Table;
import vn.motcua.intake.TableShape;
import vn.motcua.shared.Texts;

/** Computes the due dates of a table {@code id,limit,unit,received,waits}, row by row; wrong rows are told and left out. */
final class DueBatch {

    private static final TableShape SHAPE =
            TableShape.required("id", "limit", "unit", "received").optional("waits");

    private final JsonMapper json = new JsonMapper();
    private final Problems problems;
    private final WorkingCalendar calendar;
    private final WaitMode mode;
    private final PrintWriter out;
    private final PrintWriter err;
    private long printed;

    DueBatch(Texts texts, Locale locale, WorkingCalendar calendar, WaitMode mode, PrintWriter out, PrintWriter err) {
        this.problems = new Problems(texts, locale);
        this.calendar = calendar;
        this.mode = mode;
        // Flushing at every line, as the console wants it, would cost a system call a row.
        this.out = new PrintWriter(new BufferedWriter(out, 1 << 16), false);
        this.err = err;
    }

    int run(InputStream table, UseCaseCommand.Format format) throws IOException {
        boolean csv = format == UseCaseCommand.Format.text;
        out.write(csv ? "id,due\n" : "[");
        Table.read(table, SHAPE, problems, row -> print(row, csv));
        if (!csv) out.write("]\n");
        out.flush();
        var report = problems.report(0, 0);
        for (var warning : report.warnings()) err.println(warning.line() + ": " + warning.reason());
        for (var problem : report.errors()) {
            var column = problem.column() == null ? "" : ", " + problem.column();
            err.println(problem.line() + column + ": " + problem.reason());
        }
        return problems.any() ? Cli.REFUSED : Cli.DONE;
    }

    private void print(Row row, boolean csv) {
        var id = row.required("id");
        var due = due(row);
        if (due == null || !row.good()) return;
        var local = DueCommand.ISO.format(due);
        if (csv) {
            out.write(field(id) + "," + local + "\n");
        } else {
            var object = new LinkedHashMap<String, String>();
            object.put("id", id);
            object.put("due", local);
            out.write((printed == 0 ? "" : ",\n") + json.writeValueAsString(object));
        }
        printed++;
    }

    private @Nullable Instant due(Row row) {
        var column = "unit";
        try {
            var unit = row.get("unit");
            column = unit.isEmpty() ? "unit" : "limit";
            var limit = DueSyntax.limit(row.get("limit"), unit);
            column = "received";
            var received = DueSyntax.instant(row.get("received"));
            column = "waits";
            var waits = DueSyntax.waits(row.get("waits"));
            column = "received";
            return Deadline.instant(limit, received, calendar, waits, mode);
        } catch (Unreadable wrong) {
            row.refuse(wrong.key().equals("due.limit.unit") ? "unit" : column, wrong.key(), wrong.values());
        } catch (DateOutOfRange far) {
            row.refuse(column, "due.range");
        }
        return null;
    }

    private static String field(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
