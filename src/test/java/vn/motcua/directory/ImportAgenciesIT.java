package vn.motcua.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problem;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class ImportAgenciesIT {

    private static final String HEADER = "ma,ten,loai,cap_tren,tu_ngay,den_ngay,ke_thua\n";
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 2);

    @Autowired
    ImportAgencies imports;

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    @Test
    void a_province_is_taken_once_and_present_the_second_time() {
        var file = """
                P1.1.1,UBND xã Một,xa,P1.1,2004-01-01,,
                P1.1,UBND huyện Một,huyen,P1,2004-01-01,2025-06-30,P1
                P1,Tỉnh Một,tinh,,01/01/2004,,
                P1.1.2,"UBND xã Hai, huyện Một",xa,P1.1,2004-01-01,,
                """;

        var first = take(file);
        var second = take(file);

        assertThat(first).isEqualTo(new IntakeReport(4, 4, 0, 0, List.of(), List.of()));
        assertThat(second).isEqualTo(new IntakeReport(4, 0, 4, 0, List.of(), List.of()));
        assertThat(codes(tree("P1", TODAY))).containsExactlyInAnyOrder("P1", "P1.1", "P1.1.1", "P1.1.2");
        assertThat(codes(tree("P1.1", LocalDate.of(2026, 1, 1))))
                .as("a district that ended keeps its communes")
                .containsExactlyInAnyOrder("P1.1", "P1.1.1", "P1.1.2");
        assertThat(agencies.inCharge(id("P1.1"), LocalDate.of(2025, 6, 30)).code())
                .isEqualTo("P1.1");
        assertThat(agencies.inCharge(id("P1.1"), LocalDate.of(2025, 7, 1)).code())
                .isEqualTo("P1");
    }

    @Test
    void a_dry_run_says_the_same_and_keeps_nothing() {
        var report = takeDry("P2,Tỉnh Hai,tinh,,2004-01-01,,\n");

        assertThat(report).isEqualTo(new IntakeReport(1, 1, 0, 0, List.of(), List.of()));
        assertThat(agencies.byCode("P2")).isEmpty();
    }

    @Test
    void a_new_superior_holds_from_today_and_leaves_the_past_alone() {
        take("""
                P3,Tỉnh Ba,tinh,,2004-01-01,,
                P3.1,Huyện Ba Một,huyen,P3,2004-01-01,,
                P3.9,Xã Ba Chín,xa,P3.1,2004-01-01,,
                """);
        clock.set(LocalDateTime.of(2025, 7, 1, 8, 0));

        var report = take("""
                P3.1,Huyện Ba Một,huyen,P3,2004-01-01,2025-06-30,P3
                P3.9,Phường Ba Chín,xa,P3,2004-01-01,,
                """);

        assertThat(report.taken()).isEqualTo(2);
        assertThat(codes(tree("P3.1", LocalDate.of(2025, 6, 30)))).containsExactlyInAnyOrder("P3.1", "P3.9");
        assertThat(codes(tree("P3.1", LocalDate.of(2025, 7, 1)))).containsExactly("P3.1");
        assertThat(agencies.byCode("P3.9").orElseThrow().name()).isEqualTo("Phường Ba Chín");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ,Tên,xa,,2004-01-01,,                     | ma       | .
            q1,Tên,xa,,2004-01-01,,                   | ma       | chữ in hoa
            Q1.ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456,T,xa,,2004-01-01,, | ma | chữ in hoa
            Q1,,xa,,2004-01-01,,                      | ten      | .
            Q1,Tên,thi_xa,,2004-01-01,,               | loai     | .
            Q1,Tên,xa,Q0,2004-01-01,,                 | cap_tren | không có trong tệp
            Q1,Tên,xa,Q1,2004-01-01,,                 | cap_tren | vòng lặp
            Q1,Tên,xa,,2004-02-31,,                   | tu_ngay  | .
            Q1,Tên,xa,,1899-12-31,,                   | tu_ngay  | .
            Q1,Tên,xa,,2004-01-01,2201-01-01,         | den_ngay | .
            Q1,Tên,xa,,2004-01-01,2003-12-31,         | den_ngay | sớm hơn
            Q1,Tên,xa,,2004-01-01,2024-01-01,Q9       | ke_thua  | kế thừa
            Q1,Tên,xa,,2004-01-01,2024-01-01,Q1       | ke_thua  | vòng lặp
            Q1,Tên,xa,,2004-01-01,,QQ                 | ke_thua  | không có ngày kết thúc
            QQ,Tên khác,tinh,,2004-01-01,,            | ma       | nội dung khác
            """)
    void a_bad_row_is_refused_with_its_line_and_column_and_nothing_is_taken(String row, String column, String words) {
        var report = take("QQ,Tỉnh tốt,tinh,,2004-01-01,,\n" + row + "\n");

        assertThat(report.taken()).isZero();
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.errors()).hasSize(1);
        assertThat(report.errors().getFirst().line()).isEqualTo(3);
        assertThat(report.errors().getFirst().column()).isEqualTo(column);
        if (words.length() > 1) {
            assertThat(report.errors().getFirst().reason()).contains(words);
        }
        assertThat(agencies.byCode("QQ")).isEmpty();
    }

    @Test
    void a_ring_of_superiors_and_a_ring_of_successors_are_refused_on_every_row_in_them() {
        var report = take("""
                R1,Một,xa,R2,2004-01-01,2024-01-01,R3
                R2,Hai,xa,R1,2004-01-01,,
                R3,Ba,xa,R1,2004-01-01,2024-01-01,R1
                """);

        assertThat(report.errors().stream().map(ImportAgenciesIT::place))
                .containsExactlyInAnyOrder("2 cap_tren", "3 cap_tren", "2 ke_thua", "4 ke_thua");
    }

    @Test
    void a_ring_through_what_is_known_already_is_refused_too() {
        take("S1,Một,tinh,,2004-01-01,,\nS2,Hai,xa,S1,2004-01-01,,\n");

        var report = take("S1,Một,tinh,S2,2004-01-01,,\n");

        assertThat(report.errors().stream().map(ImportAgenciesIT::place)).containsExactly("2 cap_tren");
        assertThat(agencies.byCode("S1").orElseThrow().superior()).isNull();
    }

    @Test
    void the_same_row_twice_in_one_file_counts_as_present() {
        var report = take("T1,Một,tinh,,2004-01-01,,\nT1,Một,tinh,,2004-01-01,,\n");

        assertThat(report).isEqualTo(new IntakeReport(2, 1, 1, 0, List.of(), List.of()));
    }

    @Test
    void who_may_not_change_the_whole_directory_takes_nothing_in() throws IOException {
        var outcome = imports.take(stream("U1,Một,tinh,,2004-01-01,,\n"), false, Texts.VIETNAMESE, TestKeeper.of());

        assertThat(outcome).isEqualTo(Outcome.refused(DirectoryRefusal.NOT_ALLOWED));
    }

    private IntakeReport take(String rows) {
        return take(rows, false);
    }

    private IntakeReport takeDry(String rows) {
        return take(rows, true);
    }

    private IntakeReport take(String rows, boolean dryRun) {
        try {
            return switch (imports.take(stream(rows), dryRun, Texts.VIETNAMESE, TestKeeper.WHOLE)) {
                case Outcome.Done<IntakeReport>(var report) -> report;
                case Outcome.Refused<IntakeReport>(var refusal) -> throw new AssertionError(refusal);
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ByteArrayInputStream stream(String rows) {
        return new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private UUID id(String code) {
        return agencies.byCode(code).orElseThrow().id();
    }

    private Set<UUID> tree(String code, LocalDate on) {
        return agencies.tree(id(code), on);
    }

    private Set<String> codes(Set<UUID> ids) {
        return ids.stream().map(id -> agencies.byId(id).orElseThrow().code()).collect(Collectors.toSet());
    }

    private static String place(Problem problem) {
        return problem.line() + " " + problem.column();
    }
}
