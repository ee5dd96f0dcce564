package vn.motcua.form.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.form.Answers;
import vn.motcua.form.Flaw;
import vn.motcua.form.FormVersion;
import vn.motcua.intake.Problem;

class FormRulesTest {

    private final Checking checking = FormText.checking();
    private final FormVersion small = FormText.form(FormText.SMALL);

    @Test
    void every_shipped_form_is_sound_and_has_both_languages() throws IOException {
        var sources = ShippedForms.sources();

        assertThat(sources).hasSizeGreaterThanOrEqualTo(12);
        for (var source : sources) {
            try (var in = source.content().open()) {
                var form = FormText.form(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(source.name()).isEqualTo(form.code() + ".json");
                assertThat(SchemaCheck.of(form.schema())).as(source.name()).isPresent();
                assertThat(form.title().en()).isNotEmpty();
                assertThat(checking.flaws(form, Answers.NONE)).isNotEmpty();
                form.pages()
                        .forEach(page ->
                                assertThat(page.title().en()).as(page.id()).isNotEmpty());
                form.questions()
                        .forEach(question -> assertThat(question.label().en())
                                .as(question.name())
                                .isNotEmpty());
            }
        }
    }

    @Test
    void what_is_hidden_is_not_kept_and_hides_what_depends_on_it() {
        var answers = Answers.of("""
                {"hoTen":"An","co":"khong","soCon":2,"con":[{"ten":"Bình","tuoi":4}],"dung":true,"la":"x"}""");

        var kept = checking.kept(small, answers);

        assertThat(kept.questions()).containsExactlyInAnyOrder("hoTen", "co", "dung");
        assertThat(checking.flaws(small, kept)).isEmpty();
    }

    @Test
    void what_is_shown_is_needed_and_rows_are_judged_one_by_one() {
        var kept = checking.kept(small, Answers.of("""
                {"hoTen":"An","co":"co","con":[{"ten":"Bình","tuoi":4},{"tuoi":-1}]}"""));
        assertThat(checking.flaws(small, kept))
                .extracting(Flaw::path, Flaw::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("soCon", "required"),
                        org.assertj.core.groups.Tuple.tuple("dung", "required"));

        var more = checking.kept(small, Answers.of("""
                {"hoTen":"An","co":"co","soCon":99,"dung":true,"ngay":"2024-02-31",
                 "con":[{"ten":"Bình","tuoi":4},{"tuoi":-1}]}"""));

        assertThat(more.value("tong")).contains(3L);
        assertThat(checking.flaws(small, more))
                .extracting(flaw -> flaw.path() + " " + flaw.kind())
                .containsExactly("soCon large", "con.1.ten required", "con.1.tuoi small", "ngay date");
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29,true", "1899-12-31,false", "2201-01-01,false", "29/2/2024,true", "31/4/2024,false"})
    void dates_are_real_and_between_1900_and_2200(String typed, boolean good) {
        var page = small.pages().get(1);

        var read = checking.typed(small, page, Answers.NONE, Map.of("ngay", List.of(typed)));

        var flaws = checking.flaws(small, checking.kept(small, read.answers()));
        assertThat(flaws.stream().noneMatch(flaw -> flaw.path().equals("ngay"))).isEqualTo(good);
    }

    @Test
    void fields_become_answers_unknown_ones_are_told_and_scripts_stay_text() {
        var fields = new HashMap<String, List<String>>();
        fields.put("hoTen", List.of("  <script>alert(1)</script>\u0000\u202e "));
        fields.put("soCon", List.of("1.000"));
        fields.put("con.7.ten", List.of("Bình"));
        fields.put("con.2.ten", List.of("An"));
        fields.put("la", List.of("x"));
        fields.put("tong", List.of("99"));
        fields.put("_asked", List.of("hoTen co soCon con con.2.ten"));
        var before = Answers.of("{\"co\":\"co\",\"ngay\":\"2024-01-01\"}");

        var typed = checking.typed(small, small.pages().getFirst(), before, fields);

        assertThat(typed.unknown()).containsExactly("la", "tong");
        assertThat(typed.answers().text("hoTen"))
                .startsWith("<script>alert(1)</script>")
                .doesNotContain("\u0000");
        assertThat(typed.answers().text("soCon")).isEqualTo("1000");
        assertThat(typed.answers().value("co")).isEmpty();
        assertThat(typed.answers().text("ngay")).isEqualTo("2024-01-01");
        assertThat(typed.answers().rows("con"))
                .extracting(row -> row.text("ten"))
                .containsExactly("An", "Bình");
    }

    @ParameterizedTest
    @CsvSource({"thuy@example.test,true", "thuy@ubnd.ninhbinh.gov.vn,true", "thuy,false", "thuy@,false"})
    void an_address_is_judged_by_its_form_and_not_by_a_list_of_domains(String typed, boolean good) throws IOException {
        var source = ShippedForms.sources().stream()
                .filter(each -> each.name().equals("khai-sinh.json"))
                .findFirst()
                .orElseThrow();
        try (var in = source.content().open()) {
            var form = FormText.form(new String(in.readAllBytes(), StandardCharsets.UTF_8));

            var flaws = checking.flaws(form, checking.kept(form, Answers.NONE.with("thuDienTu", typed)));

            assertThat(flaws.stream().noneMatch(flaw -> flaw.path().equals("thuDienTu")))
                    .isEqualTo(good);
        }
    }

    @Test
    void what_is_no_number_is_told() {
        var typed = checking.typed(small, small.pages().getFirst(), Answers.NONE, Map.of("soCon", List.of("hai")));

        assertThat(typed.flaws())
                .extracting(Flaw::path, Flaw::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("soCon", "number"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"maxLength\":50 | \"maxLengt\":50 | /schema/properties/hoTen/maxLengt",
                "\"as\":\"owner.name\" | \"as\":\"x\" | /pages",
                "\"question\":\"co\" | \"question\":\"ngay\" | /pages/0/questions/2/when",
                "{\"name\":\"ngay\" | {\"name\":\"hoTen\" | /pages/1/questions/0/name",
                "\"type\":\"integer\",\"minimum\":1 | \"type\":\"number\",\"minimum\":1 | /schema/properties/soCon/type",
                "\"validFrom\":\"2020-01-01\" | \"validFrom\":\"2020-13-01\" | /validFrom",
                "\"kind\":\"radio\" | \"kind\":\"date\" | /pages/0/questions/1/kind",
                "\"maxItems\":3, | '' | /schema/properties/con/maxItems",
                "\"way\":\"sum\" | \"way\":\"eval\" | /pages/0/questions/4/compute/way",
                "[\"con.tuoi\"] | [\"con.xyz\"] | /pages/0/questions/4/compute/of",
                "{\"value\":\"khong\" | {\"value\":\"none\" | /pages/0/questions/1/options",
                "\"maxLength\":20 | \"maxLength\":20,\"pattern\":\"(a+)+$\" | /schema/properties/con/items/properties/ten/pattern",
            })
    void a_bad_definition_is_refused_with_where_and_what(String part, String instead, String where) {
        assertThat(FormText.SMALL).contains(part);
        var findings = new Findings("");

        var text = FormText.SMALL.replaceFirst(
                java.util.regex.Pattern.quote(part), java.util.regex.Matcher.quoteReplacement(instead));
        var form = DocumentForm.parse(text.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(document -> DocumentForm.read(document, "", FormText.LISTS, findings));

        assertThat(form).isEmpty();
        assertThat(findings.problems((locale, key, values) -> key, Locale.ENGLISH))
                .extracting(Problem::column)
                .contains(where);
    }

    @Test
    void a_form_of_two_hundred_questions_and_fifty_rows_is_judged() {
        var wide = FormText.form(WideForm.text(200, 20));

        var kept = checking.kept(wide, WideForm.answers(200, 50, 20));
        var flaws = checking.flaws(wide, checking.kept(wide, kept));

        assertThat(flaws).isEmpty();
        assertThat(kept.rows("nhom")).hasSize(50);
    }
}
