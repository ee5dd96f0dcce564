package vn.motcua.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.BundledTexts;

/** The text is read ahead of the parser in blocks: a quote that is open where a block ends is nobody's fault. */
class TableQuoteAheadTest {

    private static final TableShape SHAPE =
            TableShape.required("ma", "ten").optional("ngay").optional("ghi_chu");
    private static final int BLOCKS = 70_000;

    private final Problems problems = new Problems(BundledTexts.open(), Locale.ENGLISH);

    @Test
    void the_first_row_keeps_its_fields_wherever_a_later_quoted_field_crosses_a_block() throws IOException {
        for (int before : new int[] {0, 100, 8_000, 16_000, 32_000, 65_000}) {
            var text = new StringBuilder("la,ten,ma,ghi_chu,ngay\nx,An,1,,\n");
            int row = 2;
            while (text.length() < before) text.append("x,An,").append(row++).append(",,\n");
            text.append("x,An,")
                    .append(row)
                    .append(",\"")
                    .append("n".repeat(BLOCKS))
                    .append("\",\n");

            var rows = read(text.toString());

            assertThat(rows).as("quoted field from character %d", before).hasSize(row);
            assertThat(rows.getFirst()).isEqualTo("2:1|An||");
            assertThat(rows.getLast()).startsWith(row + 1 + ":" + row + "|An|nnn");
        }
    }

    @Test
    void the_first_row_keeps_its_empty_fields_when_the_next_one_never_closes_its_quote() throws IOException {
        var rows = read("la,ten,ma,ghi_chu,ngay\nx,An,1,,\nx,An,2,\"cut");

        assertThat(rows).containsExactly("2:1|An||");
        assertThat(problems.report(1, 0).errors())
                .singleElement()
                .extracting(Problem::line, Problem::column)
                .containsExactly(3L, "ghi_chu");
    }

    private List<String> read(String text) throws IOException {
        var rows = new ArrayList<String>();
        Table.read(
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                SHAPE,
                problems,
                row -> rows.add(row.line() + ":" + row.get("ma") + "|" + row.get("ten") + "|" + row.get("ghi_chu") + "|"
                        + row.get("ngay")));
        return rows;
    }
}
