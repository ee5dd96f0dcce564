package vn.motcua.printing.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.printing.PrintSheet;
import vn.motcua.printing.Sheet;
import vn.motcua.printing.Sheet.Block;
import vn.motcua.shared.VietnameseTime;

/** Sets such a sheet in the same template as every other. */
@Component
class SheetPrinting implements PrintSheet {

    private final Stationery paper;
    private final SheetHtml html;
    private final Clock clock;

    SheetPrinting(Stationery paper, SheetHtml html, Clock clock) {
        this.paper = paper;
        this.html = html;
        this.clock = clock;
    }

    @Override
    public void write(String agency, String code, String title, String subject, List<Block> blocks, OutputStream out)
            throws IOException {
        var now = clock.instant();
        var sheet = new Sheet(
                "",
                new Sheet.Head(null, PlainText.of(agency).toUpperCase(Locale.forLanguageTag("vi"))),
                code.isEmpty() ? null : code,
                false,
                null,
                code.isEmpty() ? null : trackingQr(code),
                paper.date(VietnameseTime.dateOf(now)),
                null,
                PlainText.of(title).toUpperCase(Locale.forLanguageTag("vi")),
                subject.isEmpty() ? null : PlainText.of(subject),
                false,
                blocks.stream().map(SheetPrinting::plain).toList(),
                List.of(),
                new Sheet.Labels(
                        paper.say("printing.state"),
                        paper.say("printing.motto"),
                        paper.say("printing.code"),
                        paper.say("printing.volume"),
                        paper.say("printing.serial"),
                        paper.say("printing.tracking")));
        try (var pdf = new PdfFile()) {
            pdf.add(html.of(sheet));
            pdf.write(PlainText.of(title), now, out);
        }
    }

    /** What people wrote, without what the typeface does not have. */
    private static Block plain(Block block) {
        return switch (block) {
            case Sheet.Pair(var label, var value) -> new Sheet.Pair(PlainText.of(label), PlainText.of(value));
            case Sheet.Paragraph(var text, var strong) -> new Sheet.Paragraph(PlainText.of(text), strong);
            case Sheet.Grid(var columns, var rows) ->
                new Sheet.Grid(
                        columns.stream()
                                .map(column -> new Sheet.Column(PlainText.of(column.name()), column.width()))
                                .toList(),
                        rows.stream()
                                .map(row -> row.stream().map(PlainText::of).toList())
                                .toList());
        };
    }

    @Override
    public String trackingQr(String code) {
        return qr(paper.address(code));
    }

    @Override
    public String qr(String address) {
        return QrPicture.of(address);
    }
}
