package vn.motcua.portal.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Question;
import vn.motcua.printing.PrintSheet;
import vn.motcua.printing.Sheet;
import vn.motcua.printing.Sheet.Block;
import vn.motcua.shared.Texts;

/** An electronic form as a paper to be filled in by hand: every question, with room for the answer. */
@Component
class BlankForm {

    private static final String LINE = ".".repeat(90);
    private static final String SHORT_LINE = ".".repeat(40);
    private static final String DATE = "...... / ...... / ............";
    private static final int ROWS = 4;

    private final PrintSheet printing;
    private final Texts texts;

    BlankForm(PrintSheet printing, Texts texts) {
        this.printing = printing;
        this.texts = texts;
    }

    void write(FormVersion form, String procedure, OutputStream out) throws IOException {
        var blocks = new ArrayList<Block>();
        blocks.add(new Sheet.Paragraph(texts.of(Texts.VIETNAMESE, "sample.blank.note"), false));
        for (var page : form.pages()) {
            blocks.add(new Sheet.Paragraph(page.title().vi(), true));
            page.questions().forEach(question -> add(question, blocks));
        }
        printing.write(SHORT_LINE, "", form.title().vi(), procedure, blocks, out);
    }

    private static void add(Question question, List<Block> blocks) {
        var label = question.label().vi();
        switch (question.kind()) {
            case COMPUTED -> {} // follows from the others
            case GROUP -> {
                blocks.add(new Sheet.Paragraph(label + ":", false));
                var asked = question.items().stream()
                        .filter(item -> item.kind() != Question.Kind.COMPUTED)
                        .toList();
                int width = Math.max(1, 100 / Math.max(1, asked.size()));
                var rows = new ArrayList<List<String>>();
                for (int i = 0; i < Math.min(ROWS, question.most()); i++) {
                    rows.add(asked.stream().map(item -> " ").toList());
                }
                blocks.add(new Sheet.Grid(
                        asked.stream()
                                .map(item -> new Sheet.Column(item.label().vi(), width))
                                .toList(),
                        rows));
            }
            case RADIO ->
                blocks.add(new Sheet.Pair(
                        label,
                        question.options().stream()
                                .map(option -> "[  ] " + option.label().vi())
                                .collect(Collectors.joining("    "))));
            case CHECK -> blocks.add(new Sheet.Pair(label, "[  ]"));
            case DATE -> blocks.add(new Sheet.Pair(label, DATE));
            case AREA -> blocks.add(new Sheet.Pair(label, LINE + " " + LINE));
            case NUMBER, PHONE, IDENTITY -> blocks.add(new Sheet.Pair(label, SHORT_LINE));
            case TEXT, CHOICE, EMAIL -> blocks.add(new Sheet.Pair(label, LINE));
        }
    }
}
