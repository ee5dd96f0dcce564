package vn.motcua.api.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierRow;
import vn.motcua.report.Figures;
import vn.motcua.report.FormSix;
import vn.motcua.report.ListedDossier;
import vn.motcua.report.ReportDocument;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.sheet.SheetFile;
import vn.motcua.sheet.SheetFile.Column;

/** Reports and lists as workbooks: headings in the language of who asks, the values those of the JSON. */
record Sheets(Texts texts, Locale locale) {

    /** The total first, under the agency's code, then the rows. */
    byte[] table(ReportDocument report) throws IOException {
        var columns = new ArrayList<Column>();
        columns.add(new Column(say("api.sheet.key"), 16));
        columns.add(new Column(say("api.sheet.name"), 50));
        for (var number : Csv.HEADER.subList(2, Csv.HEADER.size())) {
            boolean ofForm = number.startsWith("c") && number.indexOf('.') < 0;
            var heading = say(ofForm ? "report.column." + number : "report.part." + number);
            columns.add(new Column(heading.replace('|', ' '), 14));
        }
        var bytes = new ByteArrayOutputStream();
        var file = new SheetFile(bytes, say("api.sheet.report"), columns);
        row(file, report.agency(), "", report.figures(), report.form());
        var rows = report.rows();
        if (rows != null) rows.forEach(row -> row(file, row.key(), row.name(), row.figures(), row.form()));
        file.finish();
        return bytes.toByteArray();
    }

    void list(OutputStream out, Consumer<Consumer<ListedDossier>> dossiers) throws IOException {
        var columns = List.of(
                new Column(say("api.sheet.code"), 26),
                new Column(say("api.sheet.agency"), 16),
                new Column(say("api.sheet.procedure"), 14),
                new Column(say("api.sheet.procedure.name"), 50),
                new Column(say("api.sheet.channel"), 14),
                new Column(say("api.sheet.level"), 14),
                new Column(say("api.sheet.received"), 18),
                new Column(say("api.sheet.due"), 18),
                new Column(say("api.sheet.end"), 18),
                new Column(say("api.sheet.part"), 24));
        var file = new SheetFile(out, say("api.sheet.dossiers"), columns);
        dossiers.accept(dossier -> file.row(
                dossier.code(),
                dossier.agency(),
                dossier.procedureCode(),
                dossier.procedureName(),
                dossier.channel(),
                dossier.level(),
                dossier.received(),
                due(dossier),
                dossier.end(),
                say("report.part." + dossier.part().id())));
        file.finish();
    }

    void dossiers(OutputStream out, AgencyCodes agencies, Consumer<Consumer<DossierRow>> dossiers) throws IOException {
        var columns = List.of(
                new Column(say("api.sheet.code"), 26),
                new Column(say("api.sheet.owner"), 30),
                new Column(say("api.sheet.procedure"), 14),
                new Column(say("api.sheet.status"), 24),
                new Column(say("api.sheet.channel"), 14),
                new Column(say("api.sheet.agency"), 16),
                new Column(say("api.sheet.filed"), 18),
                new Column(say("api.sheet.received"), 18),
                new Column(say("api.sheet.due"), 18));
        var file = new SheetFile(out, say("api.sheet.dossiers"), columns);
        dossiers.accept(dossier -> file.row(
                dossier.code(),
                dossier.ownerName(),
                dossier.procedureCode(),
                dossier.status().name(),
                dossier.channel(),
                agencies.of(dossier.agency()),
                dossier.filedAt(),
                dossier.receivedAt(),
                dossier.due()));
        file.finish();
    }

    /** Of a limit in days only the day counts. */
    private static @Nullable Object due(ListedDossier dossier) {
        var due = dossier.due();
        return due == null || dossier.byInstant() ? due : VietnameseTime.dateOf(due);
    }

    private static void row(SheetFile file, String key, String name, Figures figures, FormSix form) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(key);
        cells.add(name);
        cells.addAll(Csv.numbers(figures, form));
        file.row(cells.toArray());
    }

    private String say(String key) {
        return texts.of(locale, key);
    }
}
