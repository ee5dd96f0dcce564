package vn.motcua.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.BundledTexts;
import vn.motcua.shared.Texts;

class TableTest {

    private static final Texts TEXTS = BundledTexts.open();
    private static final TableShape SHAPE = TableShape.required("ma", "ten").optional("ngay");

    private final List<String> taken = new ArrayList<>();
    private Problems problems = new Problems(TEXTS, Locale.ENGLISH);

    @Test
    void columns_may_stand_in_any_order() {
        var report = read("ngay,ten,ma\n2026-01-01, Nguyễn Thị Thủy ,7\n");

        assertThat(taken).containsExactly("2:7|Nguyễn Thị Thủy|2026-01-01");
        assertThat(report.read()).isEqualTo(1);
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void semicolons_and_a_byte_order_mark_are_understood() {
        read("\ufeff\"ma\";ten\r\n1;\"a; b, \"\"c\"\"\"\r\n2;x\r\n");

        assertThat(taken).containsExactly("2:1|a; b, \"c\"|", "3:2|x|");
    }

    @Test
    void lines_are_physical_lines_also_after_a_field_of_several_lines_and_blank_lines() {
        read("ma,ten\r\n1,\"a\r\nb\nc\"\r\n\r\n   \n2,x\r3,y");

        assertThat(taken).containsExactly("2:1|a\r\nb\nc|", "7:2|x|", "8:3|y|");
    }

    @Test
    void unknown_and_nameless_columns_are_reported_once_and_ignored() {
        var report = read("ma,mau,ten,\n1,đỏ,a,\n2,xanh,b,\n");

        assertThat(taken).containsExactly("2:1|a|", "3:2|b|");
        assertThat(report.warnings())
                .extracting(Problem::line, Problem::column, Problem::reason)
                .containsExactly(
                        tuple(1L, "mau", "The column \"mau\" is unknown and was ignored."),
                        tuple(1L, null, "Column number 4 has no name and was ignored."));
    }

    @Test
    void a_missing_column_stops_everything_at_line_1() {
        var report = read("ma,ngay\n1,2\n");

        assertThat(taken).isEmpty();
        assertError(report, 1, "ten", "The required column \"ten\" is missing.");
    }

    @Test
    void a_column_that_stands_twice_is_an_error() {
        assertError(read("ma,ten,MA\n1,2,3\n"), 1, "MA", "The column \"MA\" stands twice in the header.");
        assertThat(taken).isEmpty();
    }

    @Test
    void an_empty_file_has_its_own_sentence() {
        for (var nothing : List.of("", "\ufeff", "\n\n  \n")) {
            assertError(read(nothing), 1, null, "The file is empty: it has no header line.");
        }
    }

    @Test
    void a_header_without_rows_is_only_odd() {
        var report = read("ma,ten\n");

        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings())
                .extracting(Problem::reason)
                .containsExactly("The file has a header line and no rows.");
    }

    @Test
    void a_quote_that_never_closes_names_the_line_and_the_column_it_was_opened_in() {
        var report = read("ma,ten\n1,a\n2,\"b\n3,c\n4,d\n");

        assertThat(taken).containsExactly("2:1|a|");
        assertError(report, 3, "ten", "The quote opened on line 3 never closes; nothing was read from here on.");
        assertThat(report.refused()).isEqualTo(1);
        assertThat(problems.broken()).isTrue();
    }

    @Test
    void separators_and_line_ends_inside_quotes_do_not_move_the_column_of_an_open_quote() {
        var report = read("ma;ten;ngay\r\n\"1;\r\n;\";\"a;\"\"\";\r\n2;;\"b\r\n");

        assertError(report, 4, "ngay", "The quote opened on line 4 never closes; nothing was read from here on.");
    }

    @Test
    void a_quote_that_never_closes_in_the_header_is_found_too() {
        assertError(
                read("ma,\"ten\n1,a\n"),
                1,
                null,
                "The quote opened on line 1 never closes; nothing was read from here on.");
    }

    @Test
    void a_quote_that_never_closes_in_a_huge_file_does_not_fill_the_memory() {
        var report = read(InputStream.nullInputStream(), "ma,ten\n1,\"a\n", "2,b\n", 3 << 20);

        assertError(report, 2, "ten", "The quote opened on line 2 never closes; nothing was read from here on.");
    }

    @Test
    void a_quote_closed_by_the_opening_of_a_later_one_is_found() {
        var report = read("ma,ten\n1,\"a\n2,\"b\"\n3,c\n");

        assertError(
                report,
                3,
                "ten",
                "Text follows a closing quote; perhaps an earlier quote was never closed."
                        + " Nothing was read from here on.");
    }

    @Test
    void a_file_cut_in_the_middle_of_a_row_is_recognised() {
        var report = read("ma,ten,ngay\n1,a,2026-01-01\n2,b");

        assertThat(taken).hasSize(1);
        assertError(
                report, 3, "ten", "The last row has only 2 fields, the header has 3: the file seems to be cut off.");
    }

    @Test
    void rows_with_the_wrong_number_of_fields_are_refused_one_by_one() {
        var report = read("ma,ten\n1\n2,b,c\n3,d\n");

        assertThat(taken).containsExactly("4:3|d|");
        assertThat(report.refused()).isEqualTo(2);
        assertThat(report.errors())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(
                        tuple(2L, "The row has only 1 fields, the header has 2."),
                        tuple(3L, "The row has 3 fields, the header has only 2."));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_with_their_line_and_column() {
        var bytes = "ma,ten\n1,ok\n2,\"two\nlines\u00e9\"\n3,ok\n".getBytes(ISO_8859_1);

        var report = read(new ByteArrayInputStream(bytes));

        assertThat(taken).containsExactly("2:1|ok|", "5:3|ok|");
        assertError(report, 4, "ten", "There are bytes that are not UTF-8. Save the file again as \"CSV UTF-8\".");
        assertThat(report.refused()).isEqualTo(1);
    }

    @Test
    void a_nul_character_is_refused_with_its_line_and_column() {
        var report = read("ma,ten\n1,a\u0000b\n2,x\n");

        assertThat(taken).containsExactly("3:2|x|");
        assertThat(report.errors()).extracting(Problem::line, Problem::column).containsExactly(tuple(2L, "ten"));
    }

    @Test
    void utf_16_is_refused_at_the_header() {
        var report = read(new ByteArrayInputStream("\ufeffma,ten\n1,a\n".getBytes(UTF_16LE)));

        assertThat(taken).isEmpty();
        assertThat(report.errors()).extracting(Problem::line).containsExactly(1L);
    }

    @Test
    void a_file_without_line_breaks_does_not_fill_the_memory() {
        var sentence =
                "The row has more than 1048576 characters or more than 1000 fields; nothing was read from here on.";

        assertError(read(InputStream.nullInputStream(), "ma,ten\n1,a\n2,", "xxxx", 3 << 20), 3, null, sentence);
        assertError(read(InputStream.nullInputStream(), "ma,ten\n1,a\n2,", "x,", 3 << 20), 3, null, sentence);
        assertError(read(InputStream.nullInputStream(), "", "xxxx", 3 << 20), 1, null, sentence);
    }

    @Test
    void every_refused_row_is_counted_but_only_the_first_are_listed() {
        var report = read(InputStream.nullInputStream(), "ma,ten\n", "1\n", 15_000);

        assertThat(report.refused()).isEqualTo(15_000);
        assertThat(problems.errorCount()).isEqualTo(15_000);
        assertThat(report.errors()).hasSize(IntakeReport.LISTED);
    }

    @Test
    void a_row_is_refused_once_however_many_of_its_values_are_wrong() {
        problems = new Problems(TEXTS, Texts.VIETNAMESE);
        var shape = TableShape.required("a", "b", "c", "d", "e");
        var text = "a,b,c,d,e\n31/02/2026,2,x,đỏ,\n04/05/2026,1,12,xanh,y\n";

        var good = new ArrayList<Long>();
        readInto(new ByteArrayInputStream(text.getBytes(UTF_8)), shape, row -> {
            row.date("a");
            row.flag("b");
            row.whole("c", 0, 20);
            row.oneOf("d", Map.of("xanh", 1));
            row.required("e");
            if (row.good()) good.add(row.line());
        });

        var report = problems.report(0, 0);
        assertThat(good).containsExactly(3L);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.errors())
                .extracting(Problem::line, Problem::column, Problem::value, Problem::reason)
                .containsExactly(
                        tuple(2L, "a", "31/02/2026", "Không có ngày \"31/02/2026\" trong lịch."),
                        tuple(2L, "b", "2", "\"2\" không hợp lệ: hãy ghi 1 (có) hoặc 0 (không)."),
                        tuple(2L, "c", "x", "\"x\" không phải số nguyên."),
                        tuple(2L, "d", "đỏ", "\"đỏ\" không hợp lệ. Các giá trị được nhận: xanh."),
                        tuple(2L, "e", "", "Ô \"e\" không được để trống."));
    }

    @Test
    void whatever_is_written_by_the_rules_is_read_back_as_it_was() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            char separator = random.nextBoolean() ? ',' : ';';
            var text = new StringBuilder("ma" + separator + "ten\n");
            var expected = new ArrayList<String>();
            long line = 2;
            for (int i = random.nextInt(40); i >= 0; i--) {
                var value = randomValue(random);
                text.append(i)
                        .append(separator)
                        .append('"')
                        .append(value.replace("\"", "\"\""))
                        .append("\"\n");
                expected.add(line + ":" + i + "|" + value.strip() + "|");
                line += 1 + value.chars().filter(c -> c == '\n').count();
            }
            taken.clear();

            read(text.toString());

            assertThat(taken).as("seed %d round %d", seed, round).isEqualTo(expected);
            assertThat(problems.any()).as("seed %d round %d", seed, round).isFalse();
        }
    }

    private static String randomValue(Random random) {
        var pieces = List.of("a", "Đào", ",", ";", "\"", "\n", "\"\"", " ", "x\ny", "😀", "1");
        var value = new StringBuilder("v");
        for (int i = random.nextInt(8); i > 0; i--) value.append(pieces.get(random.nextInt(pieces.size())));
        return value.append('.').toString();
    }

    private IntakeReport read(String text) {
        return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    /** The beginning, then the same piece again and again, as a stream that is never in memory. */
    private IntakeReport read(InputStream ignored, String beginning, String again, int times) {
        var piece = again.getBytes(UTF_8);
        var left = new AtomicLong(times);
        var rest = new InputStream() {
            private int at = piece.length;

            @Override
            public int read() {
                if (at == piece.length) {
                    if (left.getAndDecrement() <= 0) return -1;
                    at = 0;
                }
                return piece[at++];
            }
        };
        return read(new java.io.SequenceInputStream(new ByteArrayInputStream(beginning.getBytes(UTF_8)), rest));
    }

    private IntakeReport read(InputStream in) {
        problems = new Problems(TEXTS, Locale.ENGLISH);
        readInto(
                in,
                SHAPE,
                row -> taken.add(row.line() + ":" + row.get("ma") + "|" + row.get("ten") + "|" + row.get("ngay")));
        return problems.report(taken.size(), 0);
    }

    private void readInto(InputStream in, TableShape shape, java.util.function.Consumer<Row> rows) {
        try {
            Table.read(in, shape, problems, rows);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void assertError(IntakeReport report, long line, String column, String reason) {
        assertThat(report.errors())
                .extracting(Problem::line, Problem::column, Problem::reason)
                .containsExactly(tuple(line, column, reason));
    }
}
