package vn.motcua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./motcua import …}: what it prints and how it ends. */
class ImportIT {

    private static final int DATABASE = 912;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String HEADER =
            "ma_ho_so,ma_tthc,co_quan,kenh,ten_nguoi_nop,ngay_tiep_nhan,ngay_hen_tra,ngay_giai_quyet,ngay_tra,trang_thai\n";

    @TempDir
    Path directory;

    private String good;
    private String bad;

    @BeforeEach
    void an_agency_and_two_rows() throws IOException {
        var agencies = file("co-quan.csv", """
                ma,ten,loai,cap_tren,tu_ngay,den_ngay,ke_thua
                X77,Tỉnh Thử,tinh,,2004-01-01,,
                X77.01,UBND xã Thử,xa,X77,2004-01-01,,
                """);
        assertThat(run("agencies", agencies).status()).isZero();
        good = row("2024-03-19 08:26", "2024-03-20 10:00");
        bad = row("2024-02-31 08:26", "2024-03-20 10:00");
    }

    @Test
    void a_good_register_is_taken_once_and_present_the_second_time() throws IOException {
        var register = file("so.csv", HEADER + good + row("2024-03-19 09:00", "2024-03-19 10:00"));

        var first = run("register", register, "--format", "json");
        var again = run("register", register, "--format", "json");

        assertThat(first.status()).as(first.out() + first.err()).isZero();
        assertCounts(first, 2, 2, 0, 0);
        assertThat(again.status()).isZero();
        assertCounts(again, 2, 0, 2, 0);
    }

    @Test
    void one_wrong_row_and_nothing_is_taken_with_status_1_its_line_column_value_and_reason() throws IOException {
        var register = file("so.csv", HEADER + good + bad);

        var run = run("register", register, "--format", "json");

        assertThat(run.status()).isEqualTo(1);
        assertCounts(run, 2, 0, 0, 1);
        var report = read(run);
        assertThat(names(report)).containsExactly("read", "taken", "present", "refused", "errors", "warnings");
        var error = report.get("errors").get(0);
        assertThat(names(error)).containsExactly("line", "column", "value", "reason");
        assertThat(error.get("line").asInt()).isEqualTo(3);
        assertThat(error.get("column").asString()).isEqualTo("ngay_tiep_nhan");
        assertThat(error.get("value").asString()).isEqualTo("2024-02-31 08:26");
        assertThat(error.get("reason").asString()).isNotBlank();
        assertCounts(run("register", file("tot.csv", HEADER + good), "--format", "json"), 1, 1, 0, 0);
    }

    @Test
    void the_good_rows_are_kept_when_asked_with_status_2() throws IOException {
        var register = file("so.csv", HEADER + good + bad);

        var run = run("register", register, "--keep-good", "--format", "json");
        var again = run("register", register, "--keep-good", "--format", "json");

        assertThat(run.status()).isEqualTo(2);
        assertCounts(run, 2, 1, 0, 1);
        assertCounts(again, 2, 0, 1, 1);
        assertThat(again.status()).as("nothing was taken").isEqualTo(1);
    }

    @Test
    void keeping_the_good_rows_of_a_good_register_is_status_0_and_of_a_bad_one_1() throws IOException {
        assertThat(run("register", file("tot.csv", HEADER + good), "--keep-good")
                        .status())
                .isZero();
        assertThat(run("register", file("xau.csv", HEADER + bad), "--keep-good").status())
                .isEqualTo(1);
    }

    @Test
    void a_dry_run_says_what_would_be_taken_and_takes_nothing() throws IOException {
        var register = file("so.csv", HEADER + good);
        var wrong = file("sai.csv", HEADER + good + bad);

        var dry = run("register", register, "--dry-run", "--format", "json");
        var dryWrong = run("register", wrong, "--dry-run", "--format", "json");
        var real = run("register", register, "--format", "json");

        assertThat(dry.status()).isZero();
        assertThat(read(dry).get("read").asInt()).isEqualTo(1);
        assertThat(dryWrong.status()).isEqualTo(1);
        assertThat(read(dryWrong).get("errors").size()).isEqualTo(1);
        assertCounts(real, 1, 1, 0, 0);
    }

    @Test
    void the_services_of_a_waiting_hall_are_taken_once_and_a_wrong_one_takes_none_of_them() throws IOException {
        var header = "co_quan,chu,ten,ten_en,quay,linh_vuc,phut,suc_chua\n";
        var residence = "X77.01,B,Cư trú,Residence,2,cu-tru,,\n";
        var services = file("dich-vu.csv", header + "X77.01,A,Hộ tịch,Civil status,1;2,,30,2\n" + residence);
        var wrong = file("sai.csv", header + residence.replace(",B,", ",C,") + "X77.99,A,Hộ tịch,Civil status,1,,,\n");

        var refused = run("queue-services", wrong, "--format", "json");
        var dry = run("queue-services", services, "--dry-run", "--format", "json");
        var first = run("queue-services", services, "--format", "json");
        var again = run("queue-services", services, "--format", "json");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(read(refused).get("taken").asInt()).isZero();
        var error = read(refused).get("errors").get(0);
        assertThat(error.get("line").asInt()).isEqualTo(3);
        assertThat(error.get("column").asString()).isEqualTo("co_quan");
        assertThat(dry.status()).isZero();
        assertThat(first.status()).as(first.out() + first.err()).isZero();
        assertCounts(first, 2, 2, 0, 0);
        assertCounts(again, 2, 0, 2, 0);
    }

    @Test
    void bundles_are_taken_all_or_none_and_go_out_as_they_came_in() throws IOException {
        var good = """
                {
                  "code": "thu-lenh",
                  "validFrom": "2020-01-01",
                  "name": "Gói thử",
                  "procedure": "2.002622",
                  "parts": [
                    {"procedure": "1.001193"},
                    {"procedure": "1.004222", "after": 1}
                  ]
                }""";
        var folder = Files.createDirectory(directory.resolve("goi"));
        Files.writeString(folder.resolve("a.json"), good);
        Files.writeString(
                folder.resolve("b.json"), good.replace("thu-lenh", "sai").replace("1.004222", "9.999999"));

        var none = run("bundles", folder.toString(), "--format", "json");
        Files.delete(folder.resolve("b.json"));
        var all = run("bundles", folder.toString(), "--format", "json");
        var out =
                CliRun.on(DATABASE, "export", "bundles", directory.resolve("ra").toString());
        var again = run("bundles", directory.resolve("ra").toString(), "--format", "json");

        assertThat(none.status()).isEqualTo(1);
        var error = read(none).get("errors").get(0);
        assertThat(error.get("line").asInt()).isEqualTo(8);
        assertThat(error.get("column").asString()).isEqualTo("b.json#/parts/1/procedure");
        assertThat(all.status()).as(all.out()).isZero();
        assertCounts(all, 1, 1, 0, 0);
        assertThat(out.status()).isZero();
        assertThat(Files.exists(directory.resolve("ra").resolve("thu-lenh@2020-01-01.json")))
                .isTrue();
        assertThat(read(again).get("taken").asInt()).isZero();
        assertThat(read(again).get("errors").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agencies", "procedures", "bundles", "holidays", "queue-services", "register"})
    void a_file_that_is_missing_empty_or_no_table_is_status_1_with_a_sentence(String what) throws IOException {
        var missing = run(what, directory.resolve("khong-co.csv").toString(), "--format", "json");
        var empty = run(what, file("rong.csv", ""), "--format", "json");
        var nonsense = run(what, file("hinh.csv", "\u0001\u0002 không phải bảng\n"), "--format", "json");

        for (var run : List.of(missing, empty, nonsense)) {
            assertThat(run.status()).as(what).isEqualTo(1);
            var report = read(run);
            assertThat(report.get("taken").asInt()).as(what).isZero();
            assertThat(report.get("errors").size()).as(what + run.out()).isPositive();
            assertThat(report.get("errors").get(0).get("reason").asString())
                    .as(what)
                    .isNotBlank()
                    .doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "register",
                "register a.csv b.csv",
                "register a.csv --keep",
                "agencies a.csv --keep-good",
                "nothing a.csv"
            })
    void a_wrong_call_is_status_64(String line) {
        var run = run(line.split(" "));

        assertThat(run.status()).as(line).isEqualTo(64);
        assertThat(run.out()).as(line).isEmpty();
        assertThat(run.err()).as(line).isNotBlank();
    }

    private static String row(String received, String resolved) {
        return "X77.01-240319-%04d,1.000656,X77.01,truc_tiep,Lê Xuân Sơn,%s,2024-03-22 17:00,%s,%s,10\n"
                .formatted(NUMBER.incrementAndGet(), received, resolved, resolved);
    }

    private static void assertCounts(CliRun run, int read, int taken, int present, int refused) {
        var report = read(run);
        assertThat(List.of(
                        report.get("read").asInt(),
                        report.get("taken").asInt(),
                        report.get("present").asInt(),
                        report.get("refused").asInt()))
                .as(run.out())
                .containsExactly(read, taken, present, refused);
    }

    private static List<String> names(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }

    private static JsonNode read(CliRun run) {
        return JsonMapper.shared().readTree(run.out());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static CliRun run(String... arguments) {
        var all = new ArrayList<>(List.of("import"));
        all.addAll(List.of(arguments));
        return CliRun.on(DATABASE, all.toArray(String[]::new));
    }
}
