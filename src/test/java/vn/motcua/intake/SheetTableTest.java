package vn.motcua.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.intake.ABook.aBook;
import static vn.motcua.intake.ABook.aSheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.shared.BundledTexts;

/** A table that comes as a workbook. */
class SheetTableTest {

    private static final TableShape SHAPE = TableShape.required("ma", "ten").optional("ngay");
    private static final String HEADER = row(1, text("A1", "ma"), text("B1", "ten"), text("C1", "ngay"));

    @TempDir
    Path home;

    private final List<String> taken = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private Problems problems = new Problems(BundledTexts.open(), Locale.ENGLISH);

    @BeforeEach
    void home() {
        Spool.under(home);
    }

    @AfterEach
    void nothing_is_left_on_disk() throws IOException {
        Spool.under(Path.of(System.getProperty("java.io.tmpdir")));
        if (!Files.exists(home.resolve("spool"))) return;
        try (var left = Files.list(home.resolve("spool"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void texts_are_read_inline_shared_in_runs_and_from_formulas() {
        read(aSheet(
                        HEADER,
                        row(2, text("A2", " 0361 "), "<c r='B2' t='s'><v>1</v></c>"),
                        row(3, "<c r='A3' t='str'><f>B2&amp;1</f><v>x_x000A_y</v></c>", "<c r='B3' t='s'><v>0</v></c>"),
                        row(
                                4,
                                "<c r='A4'><f>1+1</f><v>2</v></c>",
                                "<c r='B4' t='inlineStr'><is><r><t>Đỗ </t></r><r><t>An</t></r></is></c>"))
                .strings(
                        "<si><t>An &amp; Bình</t></si>",
                        "<si><r><t>Nguyễn </t></r><r><rPr/><t>Thủy</t></r><rPh><t>no</t></rPh></si>"));

        assertThat(taken).containsExactly("2:0361|Nguyễn Thủy|", "3:x\ny|An & Bình|", "4:2|Đỗ An|");
        assertThat(numbers).containsExactly("4");
        assertThat(problems.any()).isFalse();
    }

    @Test
    void numbers_become_what_a_person_sees() {
        read(aSheet(
                        HEADER,
                        row(2, "<c r='A2'><v>3.15596251E+10</v></c>", number("B2", 0, "0.30000000000000004")),
                        row(3, number("A3", 1, "36185001234"), "<c r='B3' t='b'><v>1</v></c>"),
                        row(4, number("A4", 2, "1E2"), number("B4", 0, "-7")))
                .formats("000000000000", "#,##0"));

        assertThat(taken).containsExactly("2:31559625100|0.3|", "3:036185001234|1|", "4:100|-7|");
    }

    @Test
    void dates_and_times_are_the_same_moments_as_text() {
        var formats = new String[] {"dd/mm/yyyy", "[$-42A]dd/mm/yyyy\\ hh:mm;@", "h:mm", "&quot;ngày&quot; 0"};
        read(aSheet(
                        HEADER,
                        date(2, 1, "45370"),
                        date(3, 1, "45370.351388888889"),
                        date(4, 2, "45370"),
                        date(5, 3, "0.3125"),
                        date(6, 1, "61"),
                        date(7, 1, "60"),
                        date(8, 1, "59"),
                        date(9, 1, "0"),
                        date(10, 4, "45370"),
                        date(11, 1, "45370.9999999"),
                        date(12, 1, "-1"))
                .formats(formats));

        assertThat(taken)
                .extracting(line -> line.substring(line.lastIndexOf('|') + 1))
                .containsExactly(
                        "19/03/2024",
                        "19/03/2024 08:26",
                        "19/03/2024 00:00",
                        "07:30",
                        "01/03/1900",
                        "29/02/1900",
                        "28/02/1900",
                        "00/01/1900",
                        "45370",
                        "20/03/2024",
                        "-1");
        assertThat(Moment.read("29/02/1900")).isEqualTo(MomentFault.NO_SUCH_DAY);
    }

    @Test
    void a_workbook_that_counts_since_1904_has_other_days() {
        read(aSheet(HEADER, date(2, 1, "43908.5"), date(3, 1, "0"))
                .formats("yyyy\\-mm\\-dd")
                .since1904());

        assertThat(taken).containsExactly("2:1|x|19/03/2024 12:00", "3:1|x|01/01/1904");
    }

    @Test
    void a_strict_workbook_writes_dates_out() {
        read(aSheet(
                HEADER,
                row(2, text("A2", "1"), text("B2", "x"), "<c r='C2' t='d'><v>2024-03-19T08:26:00.000Z</v></c>")));

        assertThat(taken).containsExactly("2:1|x|2024-03-19T08:26:00");
    }

    @Test
    void merged_cells_keep_their_value_in_the_first_and_gaps_are_empty() {
        read(aSheet(
                        HEADER,
                        "<row r='5'>" + text("A5", "1") + text("B5", "An") + "<c r='C5'/></row>",
                        row(6, text("B6", "Bình")))
                .part("docProps/app.xml", "<x/>"));

        assertThat(taken).containsExactly("5:1|An|", "6:|Bình|");
    }

    @Test
    void rows_and_cells_without_an_address_follow_each_other() {
        read(aSheet(
                "<row><c t='inlineStr'><is><t>ma</t></is></c><c t='inlineStr'><is><t>ten</t></is></c></row>",
                "<row><c><v>1</v></c><c><v>2</v></c></row>"));

        assertThat(taken).containsExactly("2:1|2|");
    }

    @Test
    void blank_rows_say_nothing_however_many() {
        var rows = new ArrayList<>(List.of(HEADER));
        for (int i = 2; i < 5_000; i++) rows.add("<row r='%d'><c r='A%d' s='1'/></row>".formatted(i, i));
        rows.add(row(5_000, text("A5000", "1"), text("B5000", "An")));

        var report = read(aSheet(rows.toArray(String[]::new)));

        assertThat(taken).containsExactly("5000:1|An|");
        assertThat(report.read()).isEqualTo(1);
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void errors_and_formulas_without_a_result_refuse_their_row_and_say_where() {
        var report = read(aSheet(
                HEADER,
                row(2, text("A2", "1"), "<c r='B2' t='e'><v>#N/A</v></c>"),
                row(3, text("A3", "2"), "<c r='B3'><f>A1</f></c>"),
                row(4, "<c r='A4'><v>1-2</v></c>", text("B4", "x")),
                row(5, text("A5", "3"), text("B5", "x"), "", "<c r='Z5' t='e'><v>#REF!</v></c>")));

        assertThat(taken).containsExactly("5:3|x|");
        assertThat(report.refused()).isEqualTo(3);
        assertThat(report.errors())
                .extracting(Problem::line, Problem::column, Problem::reason)
                .containsExactly(
                        tuple(2L, "ten", "The cell shows the error #N/A."),
                        tuple(
                                3L,
                                "ten",
                                "The cell has a formula, but the file does not hold its result. Open it in Excel, save it and bring it again."),
                        tuple(4L, "ma", "The cell is marked as a number, but \"1-2\" is not one."));
    }

    @Test
    void the_only_sheet_with_the_columns_is_read_and_the_others_are_named() {
        var report = read(aBook().sheet("Bìa", row(1, text("A1", "Sổ")))
                .sheet("Trống")
                .sheet("Dữ liệu", HEADER, row(2, text("A2", "1"), text("B2", "x")))
                .hidden("Cũ", HEADER));

        assertThat(taken).containsExactly("2:1|x|");
        assertThat(report.warnings())
                .extracting(Problem::reason)
                .containsExactly("Only the sheet \"Dữ liệu\" was read, not \"Bìa\".");
    }

    @Test
    void two_sheets_with_the_columns_are_unclear() {
        assertRefused(
                aBook().sheet("2023", HEADER).sheet("2024", HEADER).bytes(),
                "It is unclear which sheet is meant: \"2023\", \"2024\" all have the columns. Keep only one of them, or hide the others.");
    }

    @Test
    void headers_are_judged_as_those_of_other_tables() {
        var report = read(aSheet(row(1, text("A1", "ma"), text("B1", "mau"), text("D1", "ma"))));

        assertThat(report.errors())
                .extracting(Problem::reason)
                .containsExactly(
                        "The column \"ma\" stands twice in the header.", "The required column \"ten\" is missing.");
        assertThat(report.warnings()).hasSize(2);
        assertThat(read(aSheet()).errors())
                .extracting(Problem::reason)
                .containsExactly("The file is empty: it has no header line.");
    }

    @Test
    void each_kind_of_other_file_has_its_own_sentence() {
        var old = HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600));
        assertRefused(
                old,
                "This is an old Excel file (.xls) or another old Office document. Save it again as .xlsx or \"CSV UTF-8\".");
        var locked = Arrays.copyOf(old, 200_000);
        var name = "EncryptedPackage".getBytes(UTF_16LE);
        System.arraycopy(name, 0, locked, 65_530, name.length);
        assertRefused(locked, "The Excel file has a password. Remove the password and save it again.");
        assertRefused(
                new ABook()
                        .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8))
                        .bytes(),
                "This is an OpenDocument spreadsheet (.ods). Save it again as .xlsx or \"CSV UTF-8\".");
        var binary = aBook().bytes();
        assertRefused(
                new ABook()
                        .part(
                                "_rels/.rels",
                                "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.bin'/></Relationships>")
                        .bytes(),
                "This is a binary Excel file (.xlsb). Save it again as .xlsx or \"CSV UTF-8\".");
        var other = "This is a zip file, not an Excel file (.xlsx). Unpack it and bring the file inside.";
        assertRefused(new ABook().part("a.csv", "ma,ten\n").bytes(), other);
        assertRefused(aBook().part("xl/workbook.xml", "<document/>").bytes(), other);
        assertRefused(HexFormat.of().parseHex("504b0506" + "00".repeat(18)), other);
        var broken = "The Excel file is damaged and cannot be read. Open it in Excel, save it and bring it again.";
        assertRefused(binary, broken);
        assertRefused(Arrays.copyOf(aSheet(HEADER).bytes(), 600), broken);
        assertRefused(
                aBook().sheetWithoutPart("Năm").bytes(), "The Excel file is damaged: the sheet \"Năm\" is missing.");
    }

    @Test
    void document_types_and_entities_are_refused() {
        var sentence =
                "The Excel file declares a document type or XML entities, which no real Excel file has; it is not taken.";
        for (var part : List.of("xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels", "xl/worksheets/sheet1.xml")) {
            assertRefused(
                    aSheet(HEADER)
                            .part(part, "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")
                            .bytes(),
                    sentence);
        }
    }

    @Test
    void what_unpacks_to_something_huge_is_refused() {
        var bomb =
                "The Excel file unpacks to something unusually large and is not taken. Save it again with only the table, or as \"CSV UTF-8\".";
        var zeros = new byte[20 << 20];
        Arrays.fill(zeros, (byte) ' ');
        assertRefused(aSheet(HEADER).part("xl/worksheets/sheet1.xml", zeros).bytes(), bomb);
        assertRefused(aSheet(HEADER).part("xl/sharedStrings.xml", zeros).bytes(), bomb);
        var many = aSheet(HEADER);
        for (int i = 0; i < 2_001; i++) many.part("a/" + i, "");
        assertRefused(many.bytes(), bomb);
        var noise = new StringBuilder();
        var random = new Random(1);
        for (int i = 0; i < 2 << 20; i++) noise.append((char) ('a' + random.nextInt(26)));
        assertRefused(aSheet("<row a='" + noise + "'></row>").bytes(), bomb);
    }

    @Test
    void a_size_the_directory_lies_about_is_counted() throws IOException {
        var zeros = new byte[20 << 20];
        Arrays.fill(zeros, (byte) ' ');
        var bytes = aSheet(HEADER).part("xl/sharedStrings.xml", zeros).bytes();
        var size = HexFormat.of().parseHex("00004001");
        for (int i = 0; i < bytes.length - 4; i++) {
            if (Arrays.equals(bytes, i, i + 4, size, 0, 4)) bytes[i + 3] = bytes[i + 2] = 0;
        }

        read(new ByteArrayInputStream(bytes));

        assertThat(problems.any()).isTrue();
        assertThat(problems.broken()).isTrue();
    }

    @Test
    void numbers_that_point_nowhere_do_not_fill_the_memory() {
        for (var cell : List.of(
                "<c r='A2' t='s'><v>2000000000</v></c>",
                "<c r='ZZZZZZZ2'><v>1</v></c>",
                "<c r='A2' t='x'><v>1</v></c>")) {
            problems = new Problems(BundledTexts.open(), Locale.ENGLISH);
            var report = read(aSheet(HEADER, row(2, cell)));
            assertThat(report.errors()).extracting(Problem::line).containsExactly(2L);
            assertThat(problems.broken()).isTrue();
        }
    }

    @Test
    void whatever_is_damaged_is_said_and_never_an_exception() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var whole = aSheet(HEADER, row(2, text("A2", "1"), "<c r='B2' t='s'><v>0</v></c>", number("C2", 1, "45370")))
                .strings("<si><t>An</t></si>")
                .formats("dd/mm/yyyy")
                .bytes();
        for (int round = 0; round < 600; round++) {
            var bytes = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = random.nextInt(4); i >= 0 && bytes.length > 4; i--)
                bytes[4 + random.nextInt(bytes.length - 4)] ^= (byte) (1 << random.nextInt(8));
            problems = new Problems(BundledTexts.open(), Locale.ENGLISH);
            try {
                Table.read(new ByteArrayInputStream(bytes), SHAPE, problems, row -> {});
            } catch (IOException | RuntimeException | Error failure) {
                throw new AssertionError("seed " + seed + " round " + round, failure);
            }
        }
    }

    @Test
    void a_stream_that_fails_fails_and_the_consumer_too() {
        var begin = new ByteArrayInputStream(aSheet(HEADER).bytes(), 0, 300);
        var failing = new InputStream() {
            @Override
            public int read() throws IOException {
                int one = begin.read();
                if (one < 0) throw new IOException("away");
                return one;
            }
        };

        assertThatThrownBy(() -> Table.read(failing, SHAPE, problems, row -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("away");
        var whole = aSheet(HEADER, row(2, text("A2", "1"), text("B2", "x"))).stream();
        assertThatThrownBy(() -> Table.read(whole, SHAPE, problems, row -> {
                    throw new IllegalStateException("of the consumer");
                }))
                .hasMessage("of the consumer");
    }

    private static String row(int line, String... cells) {
        return "<row r='" + line + "'>" + String.join("", cells) + "</row>";
    }

    private static String text(String address, String text) {
        return "<c r='" + address + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String number(String address, int style, String number) {
        return "<c r='" + address + "' s='" + style + "'><v>" + number + "</v></c>";
    }

    private static String date(int line, int style, String number) {
        return row(line, text("A" + line, "1"), text("B" + line, "x"), number("C" + line, style, number));
    }

    private IntakeReport read(ABook book) {
        return read(book.stream());
    }

    private IntakeReport read(InputStream in) {
        if (problems.any()) problems = new Problems(BundledTexts.open(), Locale.ENGLISH);
        try {
            Table.read(in, SHAPE, problems, row -> {
                taken.add(row.line() + ":" + row.get("ma") + "|" + row.get("ten") + "|" + row.get("ngay"));
                if (row.isNumber("ma")) numbers.add(Long.toString(row.line()));
            });
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return problems.report(taken.size(), 0);
    }

    private void assertRefused(byte[] file, String sentence) {
        problems = new Problems(BundledTexts.open(), Locale.ENGLISH);
        var report = read(new ByteArrayInputStream(file));

        assertThat(report.errors()).extracting(Problem::reason).containsExactly(sentence);
        assertThat(problems.broken()).isTrue();
        assertThat(taken).isEmpty();
    }
}
