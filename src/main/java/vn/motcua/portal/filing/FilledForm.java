package vn.motcua.portal.filing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.form.Filing;
import vn.motcua.form.FormVersion;
import vn.motcua.formpage.Part;
import vn.motcua.formpage.ShowForm;
import vn.motcua.page.Formats;
import vn.motcua.printing.PrintSheet;
import vn.motcua.printing.Sheet;
import vn.motcua.printing.Sheet.Block;
import vn.motcua.shared.Texts;

/** The filled form as a paper people read, in Vietnamese; and the note that it was filed. */
@Component
class FilledForm {

    private final ShowForm show;
    private final FilingViews views;
    private final PrintSheet printing;
    private final Texts texts;

    FilledForm(ShowForm show, FilingViews views, PrintSheet printing, Texts texts) {
        this.show = show;
        this.views = views;
        this.printing = printing;
        this.texts = texts;
    }

    /** @param code of the dossier; empty before it is filed */
    void write(Filing filing, FormVersion form, String code, OutputStream out) throws IOException {
        var blocks = new ArrayList<Block>();
        for (var part : show.parts(form, filing.answers(), Texts.VIETNAMESE)) {
            blocks.add(new Sheet.Paragraph(part.title(), true));
            part.lines().forEach(line -> add(line, blocks));
        }
        printing.write(views.place(filing), code, form.title().vi(), "", blocks, out);
    }

    private static void add(Part.Line line, List<Block> blocks) {
        if (line.rows().isEmpty()) {
            blocks.add(new Sheet.Pair(line.label(), line.value().isEmpty() ? Formats.NOTHING : line.value()));
            return;
        }
        blocks.add(new Sheet.Paragraph(line.label() + ":", false));
        var columns = line.rows().stream()
                .flatMap(row -> row.stream().map(Part.Line::label))
                .distinct()
                .toList();
        int width = Math.max(1, 100 / Math.max(1, columns.size()));
        var rows = line.rows().stream().map(row -> cells(row, columns)).toList();
        blocks.add(new Sheet.Grid(
                columns.stream().map(name -> new Sheet.Column(name, width)).toList(), rows));
    }

    private static List<String> cells(List<Part.Line> row, List<String> columns) {
        return columns.stream()
                .map(column -> row.stream()
                        .filter(cell -> cell.label().equals(column))
                        .map(Part.Line::value)
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /** What somebody takes away from filing: the code, where, what was sent, what comes next. */
    void slip(Filing filing, FormVersion form, String code, String filedAt, OutputStream out) throws IOException {
        var blocks = new ArrayList<Block>();
        blocks.add(new Sheet.Pair(say("filing.slip.code"), code));
        blocks.add(new Sheet.Pair(say("filing.slip.form"), form.title().vi()));
        blocks.add(new Sheet.Pair(say("filing.slip.owner"), form.meant("owner.name", filing.answers())));
        blocks.add(new Sheet.Pair(say("filing.slip.place"), views.place(filing)));
        blocks.add(new Sheet.Pair(say("filing.slip.at"), filedAt));
        var rows = new ArrayList<List<String>>();
        for (var paper : views.papers(filing)) {
            if (paper.files().isEmpty()) continue;
            rows.add(List.of(paper.need().name(), "" + paper.files().size()));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Sheet.Grid(
                    List.of(
                            new Sheet.Column(say("filing.slip.paper"), 80),
                            new Sheet.Column(say("filing.slip.files"), 20)),
                    rows));
        }
        blocks.add(new Sheet.Paragraph(say("filing.slip.next"), false));
        printing.write(views.place(filing), code, say("filing.slip.title"), "", blocks, out);
    }

    private String say(String key) {
        return texts.of(Texts.VIETNAMESE, key);
    }
}
