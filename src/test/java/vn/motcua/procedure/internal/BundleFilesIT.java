package vn.motcua.procedure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problem;
import vn.motcua.procedure.Bundle;
import vn.motcua.procedure.Bundles;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.procedure.ImportProcedures.Source;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.testing.MotcuaIT;

/** Files of bundles: every fault has a sentence of its own with its line and place, and nothing of a wrong file stays. */
@MotcuaIT
class BundleFilesIT {

    private static final Actor OPERATOR = new Actor(
            Actor.OPERATOR, "operator", Set.of(Role.OPERATOR), Map.of(Permission.CATALOGUE_MANAGE, Reach.EVERYWHERE));
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 2);

    @Autowired
    Bundles bundles;

    @Autowired
    ImportProcedures procedures;

    @BeforeEach
    void two_procedures_of_three_days_and_one_of_thirty() {
        var days = Documents.procedure("9.100001", "2020-01-01", "Ba ngày");
        for (var document : List.of(
                days,
                days.replace("9.100001", "9.100002"),
                days.replace("9.100001", "9.100003").replace("3 working_days", "30 working_days"),
                days.replace("9.100001", "9.100004").replace("\"complete\": true", "\"complete\": false"))) {
            var source = new Source("a.json", () -> stream(document));
            var request = new ImportProcedures.Request(List.of(source), false, Texts.VIETNAMESE);
            assertThat(value(procedures.run(request, OPERATOR)).errors()).isEmpty();
        }
    }

    static Stream<Arguments> faults() {
        var good = bundle("tot");
        return Stream.of(
                fault("0 bytes", "", 0, null, "Tệp rỗng"),
                fault("broken", good.replace("\"code\":", "code:"), 2, null, "không phải JSON"),
                fault("cut off", good.substring(0, good.length() / 2), 6, null, "bị cắt ngang"),
                fault("followed by more", good + "{}", 10, null, "vẫn còn nội dung"),
                fault(
                        "unknown field",
                        good.replace("\"name\"", "\"ten\": 1, \"name\""),
                        4,
                        "/ten",
                        "Không có trường tên “ten”"),
                fault("no name", good.replace("  \"name\": \"Gói thử\",\n", ""), 1, null, "Thiếu trường “name”"),
                fault("unknown procedure", good.replace("9.100002", "9.199999"), 7, "/parts/0/procedure", "Danh mục"),
                fault("unknown lead", good.replace("9.100003", "9.199999"), 5, "/procedure", "Danh mục"),
                fault("waits for itself", good.replace("\"after\": 1", "\"after\": 2"), 8, "/parts/1/after", "thứ 2"),
                fault("waits in a circle", circle(), 7, "/parts/0/after", "thứ 1"),
                fault("no parts", good.replaceFirst("(?s)\\[.*]", "[]"), 6, "/parts", "từ 1 đến 20"),
                fault("bad code", good.replace("\"tot\"", "\"Gói Tốt\""), 2, "/code", "chữ thường"),
                fault("before 1900", good.replace("2020-01-01", "1899-12-31"), 3, "/validFrom", "1900"),
                fault("no date", good.replace("2020-01-01", "2021-02-29"), 3, "/validFrom", "không có thật"),
                fault(
                        "ends before",
                        good.replace("\"name\"", "\"validTo\": \"2019-01-01\", \"name\""),
                        4,
                        "/validTo",
                        "sớm hơn"),
                fault("twice", "[" + good + "," + good.replace("Gói thử", "Khác") + "]", 11, "/1/code", "hai lần"));
    }

    private static Arguments fault(
            String what, String file, long line, @org.jspecify.annotations.Nullable String place, String words) {
        return Arguments.of(what, file, line, place, words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_wrong_file_is_told_at_its_line_and_place_and_nothing_of_it_stays(
            String what, String file, long line, @org.jspecify.annotations.Nullable String place, String words) {
        var before = bundles.versions();

        var report = take(file, false);

        assertThat(report.taken()).isZero();
        assertThat(report.errors()).as(what).anySatisfy(problem -> {
            assertThat(problem.column()).isEqualTo(place);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.reason()).containsPattern(words);
        });
        assertThat(bundles.versions()).isEqualTo(before);
    }

    @Test
    void no_two_faults_say_the_same() {
        var sentences = new HashSet<String>();
        for (var each : faults().map(Arguments::get).toList()) {
            var errors = take((String) each[1], false).errors();
            if (each[0].equals("unknown lead") || each[0].equals("no date")) continue; // the same fault elsewhere
            assertThat(sentences.add(errors.getFirst().reason()))
                    .as("%s: %s", each[0], errors)
                    .isTrue();
        }
    }

    @Test
    void one_wrong_bundle_keeps_the_good_one_of_the_file_and_of_another_file_out() {
        var good = bundle("cung-tep");
        var wrong = bundle("sai").replace("9.100002", "9.199999");

        var together = take("[" + good + "," + wrong + "]", false);
        var apart = value(bundles.take(
                List.of(new Source("a.json", () -> stream(good)), new Source("b.json", () -> stream(wrong))),
                false,
                Texts.VIETNAMESE,
                OPERATOR));

        assertThat(List.of(together.taken(), apart.taken())).containsOnly(0L);
        assertThat(apart.errors()).extracting(Problem::column).containsExactly("b.json#/parts/0/procedure");
        assertThat(bundles.inForce("cung-tep", TODAY)).isEmpty();
    }

    @Test
    void a_part_with_a_longer_limit_than_its_lead_and_an_incomplete_procedure_are_taken_with_a_remark() {
        var longer = bundle("dai-hon").replace("\"9.100003\"", "\"9.100001\"").replace("9.100002", "9.100003");
        var incomplete = bundle("thieu").replace("9.100002", "9.100004");

        var report = take("[" + longer + "," + incomplete + "]", false);

        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings())
                .extracting(Problem::column)
                .containsExactlyInAnyOrder("/0/parts/0/procedure", "/1/parts/0/procedure");
        assertThat(report.warnings()).anyMatch(each -> each.reason().contains("dài hơn"));
        var taken = bundles.inForce("dai-hon", TODAY).orElseThrow();
        assertThat(bundles.longer(taken)).containsExactly(1);
    }

    @Test
    void the_same_again_is_present_other_content_needs_a_later_day_and_an_older_one_comes_too_late() {
        take(bundle("lap-lai"), false);

        var again = take(bundle("lap-lai"), false);
        var changed = take(bundle("lap-lai").replace("Gói thử", "Tên khác"), false);
        var later = take(bundle("lap-lai").replace("2020-01-01", "2024-05-01"), false);
        var older = take(bundle("lap-lai").replace("2020-01-01", "2019-05-01"), false);

        assertThat(again.present()).isEqualTo(1);
        assertThat(changed.errors().getFirst().column()).isEqualTo("/validFrom");
        assertThat(changed.errors().getFirst().reason()).contains("nội dung khác");
        assertThat(later.taken()).isEqualTo(1);
        assertThat(older.errors().getFirst().reason()).contains("sau ngày này");
        assertThat(bundles.inForce("lap-lai", TODAY)).map(Bundle::validFrom).contains(LocalDate.of(2024, 5, 1));
    }

    @Test
    void a_dry_run_says_all_of_it_and_keeps_nothing() {
        var report = take(bundle("chi-thu"), true);

        assertThat(report.errors()).isEmpty();
        assertThat(bundles.inForce("chi-thu", TODAY)).isEmpty();
    }

    @Test
    void what_goes_out_comes_in_again_unchanged() {
        take(bundle("di-ve"), false);
        var out = value(bundles.export(OPERATOR));

        var report = value(bundles.take(
                out.stream()
                        .map(document -> new Source(document.name(), () -> stream(document.json())))
                        .toList(),
                false,
                Texts.VIETNAMESE,
                OPERATOR));

        assertThat(report.errors()).isEmpty();
        assertThat(report.present()).isEqualTo(out.size());
    }

    @Test
    void a_file_too_large_or_unreadable_is_told_and_who_keeps_only_one_agency_takes_nothing() {
        var large = value(
                bundles.take(List.of(new Source("to.json", () -> new Endless())), false, Texts.VIETNAMESE, OPERATOR));
        var broken = value(bundles.take(
                List.of(new Source("hong.json", () -> {
                    throw new IOException("gone");
                })),
                false,
                Texts.VIETNAMESE,
                OPERATOR));
        var local = new Actor(
                new java.util.UUID(1, 2),
                "xã",
                Set.of(Role.ADMINISTRATOR),
                Map.of(Permission.CATALOGUE_MANAGE, Reach.of(Set.of(new java.util.UUID(1, 1)))));

        assertThat(large.errors().getFirst().reason()).contains("20");
        assertThat(broken.errors()).hasSize(1);
        var refused =
                bundles.take(List.of(new Source("a.json", () -> stream(bundle("x")))), false, Texts.VIETNAMESE, local);
        assertThat(refused).isEqualTo(Outcome.refused(ProcedureRefusal.NOT_ALLOWED));
    }

    private static final class Endless extends java.io.InputStream {
        @Override
        public int read() {
            return ' ';
        }
    }

    /** The lead takes thirty days, its parts three; line by line, so that lines can be told. */
    private static String bundle(String code) {
        return """
                {
                  "code": "%s",
                  "validFrom": "2020-01-01",
                  "name": "Gói thử",
                  "procedure": "9.100003",
                  "parts": [
                    {"procedure": "9.100002", "executor": "Công an"},
                    {"procedure": "9.100001", "after": 1}
                  ]
                }""".formatted(code);
    }

    /** The first waits for the second, which waits for the first. */
    private static String circle() {
        return bundle("vong").replace("\"executor\": \"Công an\"", "\"after\": 2");
    }

    private IntakeReport take(String file, boolean dryRun) {
        return value(
                bundles.take(List.of(new Source("a.json", () -> stream(file))), dryRun, Texts.VIETNAMESE, OPERATOR));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new AssertionError(outcome);
    }
}
