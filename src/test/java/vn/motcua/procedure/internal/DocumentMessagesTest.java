package vn.motcua.procedure.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.intake.Problem;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.shared.BundledTexts;
import vn.motcua.shared.Texts;

/** What people read when a document is broken, and where it points them. */
class DocumentMessagesTest {

    private static final Texts TEXTS = BundledTexts.open();

    @Test
    void a_valid_document_has_no_problem() {
        assertThat(errors(Documents.procedure())).isEmpty();
        assertThat(warnings(Documents.procedure())).isEmpty();
    }

    /** What is replaced in the valid document, by what; the place, the line and a part of the sentence. */
    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("\"onlineLevel\"", "\"level\"", "/level", 6, "Không có trường tên “level”"),
                arguments("\"onlineLevel\": \"full\",", "", "", 1, "Thiếu trường “onlineLevel”"),
                arguments("\"full\"", "\"muc_4\"", "/onlineLevel", 6, "full, partial, information"),
                arguments("\"full\"", "4", "/onlineLevel", 6, "phải là chữ"),
                arguments("\"name\": \"Thủ tục thử\"", "\"name\": \"  \"", "/name", 4, "Thiếu trường “name”"),
                arguments("\"complete\": true", "\"complete\": \"có\"", "/complete", 7, "true hoặc false"),
                arguments("9.999999", "9.99999", "/code", 2, "Mã thủ tục phải gồm"),
                arguments("\"2020-01-01\"", "\"2021-02-31\"", "/validFrom", 3, "Ngày không có thật"),
                arguments("\"2020-01-01\"", "\"01/01/2020\"", "/validFrom", 3, "Ngày không có thật"),
                arguments("\"2020-01-01\"", "\"1899-12-31\"", "/validFrom", 3, "1900"),
                arguments("\"2020-01-01\"", "\"2201-01-01\"", "/validFrom", 3, "2200"),
                arguments("\"2020-01-01\"", "\"2020-01-01\", \"validTo\": \"2019-12-31\"", "/validTo", 3, "sớm hơn"),
                arguments("[\"counter\", \"online\"]", "\"counter\"", "/channels", 9, "phải là danh sách"),
                arguments("\"online\"]", "\"fax\"]", "/channels/1", 9, "counter, online, post"),
                arguments("\"originals\": 1", "\"originals\": -1", "/components/0/originals", 12, "từ 0 đến 100"),
                arguments("\"originals\": 1", "\"originals\": 1.5", "/components/0/originals", 12, "số nguyên"),
                arguments("\"originals\": 1", "\"originals\": \"1\"", "/components/0/originals", 12, "số nguyên"),
                arguments("\"originals\": 1", "\"originals\": 1e999999", "/components/0/originals", 12, "số nguyên"),
                arguments(
                        "{\"code\": \"to-khai\"",
                        "{\"code\": \"to-khai\", \"name\": \"A\"},\n{\"code\": \"to-khai\"",
                        "/components/1/code",
                        13,
                        "đã được dùng"),
                arguments("\"to-khai\"", "\"tờ khai\"", "/components/0/code", 12, "không dấu"),
                arguments("3 working_days", "3 days", "/cases/0/legal", 13, "same_day"),
                arguments("3 working_days", "0 working_days", "/cases/0/legal", 13, "same_day"),
                arguments("3 working_days", "99999 hours", "/cases/0/legal", 13, "same_day"),
                arguments(
                        "\"legal\"", "\"promised\": \"4 working_days\", \"legal\"", "/cases/0/promised", 13, "cam kết"),
                arguments("\"legal\"", "\"promised\": \"2 months\", \"legal\"", "/cases/0/promised", 13, "cam kết"),
                arguments("\"normal\": true, ", "", "/cases", 13, "chưa có trường hợp thông thường"),
                arguments("\"normal\": true,", "\"normal\": true, \"channel\": \"online\",", "/cases", 13, "counter"),
                arguments(
                        "{\"code\": \"thuong\"",
                        "{\"code\": \"hai\", \"name\": \"B\", \"normal\": true, \"legal\": \"same_day\"}, {\"code\": \"thuong\"",
                        "/cases/1",
                        13,
                        "một trường hợp thông thường"),
                arguments("\"amount\": 8000", "\"amount\": -8000", "/fees/0/amount", 14, "từ 0"),
                arguments("\"phi\"", "\"thue\"", "/fees/0/kind", 14, "phi, le_phi"),
                arguments("\"receive\"", "\"assign\"", "/process/0/kind", 17, "Bước đầu tiên"),
                arguments("\"return\"", "\"issue\"", "/process/1/kind", 18, "Bước cuối cùng"),
                arguments(
                        "\"RECEPTIONIST\", \"hours\": 4},",
                        "\"BOSS\", \"hours\": 4},",
                        "/process/0/role",
                        17,
                        "vai trò"),
                arguments(
                        "\"RECEPTIONIST\", \"hours\": 4},",
                        "\"CITIZEN\", \"hours\": 4},",
                        "/process/0/role",
                        17,
                        "không được xử lý"),
                arguments("\"hours\": 4},", "\"hours\": 21},", "/process", 16, "25 giờ"),
                arguments(
                        "\"results\": [{\"code\": \"ket-qua\", \"name\": \"Kết quả\"}],",
                        "",
                        "",
                        1,
                        "còn thiếu: results"),
                arguments("\"complete\"", "\"name\": \"Lại\", \"complete\"", "/name", 7, "xuất hiện hai lần"),
                arguments("Nộp hồ sơ.", "Nộp\\u0000hồ sơ", "/instructions/0", 11, "ký tự"),
                arguments("Nộp hồ sơ.", "Nộp \\ud800", "/instructions/0", 11, "ký tự"),
                arguments("\"Nộp hồ sơ.\"", "null", "/instructions/0", 11, "phải là chữ"),
                arguments(
                        "{\"code\": \"thu\", \"name\": \"Thử nghiệm\"}", "\"Hộ tịch\"", "/sector", 5, "nhiều trường"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_field_is_told_with_its_place_and_line(
            String what, String by, String place, long line, String sentence) {
        assertThat(Documents.procedure()).contains(what);
        var problems = errors(replaceFirst(Documents.procedure(), what, by));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.column()).isEqualTo(place.isEmpty() ? null : place);
            assertThat(problem.reason()).contains(sentence);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("", "rỗng"),
                arguments("   \n", "rỗng"),
                arguments("{\"code\": \"1.00", "cắt ngang"),
                arguments("[{\"code\": \"1.001193\"", "cắt ngang"),
                arguments("[{\"code\":\"1.001193\",\n", "cắt ngang"),
                arguments("ma,ten\n1,2", "JSON hợp lệ"),
                arguments("{\"code\": \"1.001193\",}", "JSON hợp lệ"),
                arguments("{} {}", "vẫn còn nội dung"),
                arguments("[".repeat(5_000), "lồng nhau"),
                arguments("{\"notes\": " + "[".repeat(50) + "]".repeat(50) + "}", "lồng nhau"),
                arguments("\"chữ\"", "nhiều trường"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_broken_file_gets_one_sentence_of_its_own(String json, String sentence) {
        assertThat(errors(json))
                .extracting(Problem::reason)
                .anySatisfy(reason -> assertThat(reason).contains(sentence));
    }

    @Test
    void wrong_encoding_is_told_and_not_guessed() {
        var findings = new Findings("");

        var read = LocatedJson.read("{\"name\": \"Hà Nam\"}".getBytes(StandardCharsets.ISO_8859_1), findings);

        assertThat(read).isEmpty();
        assertThat(findings.errors(TEXTS, Texts.VIETNAMESE)).hasSize(1);
    }

    @Test
    void every_refusal_has_a_sentence_in_both_languages() {
        for (var code : ProcedureRefusal.values()) {
            for (var locale : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
                assertThat(TEXTS.of(locale, code.key(), "a", "b", "c"))
                        .isNotEqualTo(code.key())
                        .isNotBlank();
            }
        }
        assertThat(Arrays.stream(ProcedureRefusal.values()).map(ProcedureRefusal::key))
                .doesNotHaveDuplicates();
    }

    @Test
    void steps_that_fit_the_law_but_not_the_promise_are_only_odd() {
        var promised = replaceFirst(Documents.procedure(), "\"legal\"", "\"promised\": \"4 hours\", \"legal\"");

        assertThat(errors(promised)).isEmpty();
        assertThat(warnings(promised)).extracting(Problem::column).containsExactly("/process");
    }

    private static List<Problem> errors(String json) {
        return check(json).errors(TEXTS, Texts.VIETNAMESE);
    }

    private static List<Problem> warnings(String json) {
        return check(json).warnings(TEXTS, Texts.VIETNAMESE);
    }

    private static Findings check(String json) {
        var findings = new Findings("");
        LocatedJson.read(json.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(node -> DocumentReader.read(node, "", findings, new UUID(0, 0), 0))
                .filter(version -> findings.errorCount() == 0)
                .ifPresent(version -> ProcedureRules.check(version, "", findings));
        return findings;
    }

    private static String replaceFirst(String text, String what, String by) {
        int at = text.indexOf(what);
        return text.substring(0, at) + by + text.substring(at + what.length());
    }
}
