package vn.motcua.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.motcua.sheet.SheetFile.Column;

class SheetFileTest {

    private static final List<Column> COLUMNS = List.of(new Column("Mã hồ sơ", 20), new Column("Hạn trả", 18));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void text_stays_text_whatever_it_begins_with_and_dates_and_numbers_are_ones() throws IOException {
        var file = new SheetFile(out, "Hồ sơ: [tất cả]", COLUMNS);
        for (var text : List.of("=1+1", "+84", "-5", "@cmd", "036185001234")) file.row(text, null);
        file.row(1_674L, Instant.parse("2024-03-19T01:26:00Z"));
        file.row("", LocalDate.of(2026, 9, 3));
        file.finish();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Mã hồ sơ");
            for (int i = 1; i <= 5; i++)
                assertThat(rows.get(i).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(6).getCellAsNumber(0).orElseThrow().longValue()).isEqualTo(1_674);
            assertThat(rows.get(6).getCellAsDate(1)).contains(LocalDateTime.of(2024, 3, 19, 8, 26));
            assertThat(rows.get(7).getCellAsDate(1)).contains(LocalDateTime.of(2026, 9, 3, 0, 0));
        }
    }

    @Test
    void a_file_that_was_not_finished_cannot_be_opened() {
        var file = new SheetFile(out, "x", COLUMNS);
        for (int i = 0; i < 2_000; i++) file.row("a", i);

        assertThatThrownBy(() -> new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray())).close())
                .isInstanceOf(IOException.class);
    }
}
