package vn.motcua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./motcua due} on the calendar the program is shipped with. */
class DueIT {

    private static final int DATABASE = 911;

    /** received | amount unit | wait | due: the vectors of the deadline rules, in local time. */
    private static final String VECTORS = """
            2026-04-24 10:00|3 working_days||2026-05-04 17:00
            2026-07-01 14:30| same_day||2026-07-01 17:00
            2026-07-01 15:00| same_day||2026-07-01 17:00
            2026-07-01 15:01| same_day||2026-07-02 17:00
            2026-07-04 09:00| same_day||2026-07-06 17:00
            2026-07-03 17:05| same_day||2026-07-06 17:00
            2026-07-01 16:00|8 hours||2026-07-02 16:00
            2026-07-01 12:10|4 hours||2026-07-02 07:30
            2026-07-03 13:30|8 hours||2026-07-06 11:30
            2026-08-28 09:00|5 calendar_days||2026-09-03 17:00
            2026-11-10 09:00|10 working_days||2026-11-25 17:00
            2026-06-05 16:30|5 working_days||2026-06-12 17:00
            2026-06-05 16:30|5 working_days|2026-06-09 10:00..2026-06-12 09:00|2026-06-17 17:00
            2026-06-05 16:30|5 working_days|2026-06-09 08:00..2026-06-09 16:00|2026-06-12 17:00
            2026-06-06 10:00|2 working_days||2026-06-10 17:00
            2026-06-05 17:30|1 working_days||2026-06-09 17:00
            2026-08-21 09:00|1 working_days||2026-08-22 17:00
            2026-06-08 08:00|8 hours|2026-06-08 10:00..2026-06-09 09:00|2026-06-09 17:00
            2026-01-31 09:00|1 months||2026-03-02 17:00
            2026-01-30 09:00|1 months||2026-03-02 17:00
            2025-11-28 09:00|3 months||2026-03-02 17:00
            2026-02-11 08:00|7 working_days||2026-02-27 17:00
            2026-06-01 08:00|10 calendar_days|2026-06-03 08:00..2026-06-08 08:00|2026-06-16 17:00
            2026-07-01 09:00| same_day|2026-07-01 10:00..2026-07-02 15:30|2026-07-03 17:00
            """;

    @TempDir
    Path directory;

    @Test
    void a_batch_answers_every_vector_as_csv_and_as_json() throws IOException {
        var table = new StringBuilder("id,limit,unit,received,waits\n");
        var expected = new ArrayList<String>();
        for (var line : VECTORS.lines().toList()) {
            var parts = line.split("\\|", -1);
            var limit = parts[1].split(" ");
            var id = "v" + expected.size();
            table.append(String.join(",", id, limit[0], limit[1], parts[0], parts[2]))
                    .append('\n');
            expected.add(id + "," + parts[3].replace(' ', 'T') + ":00+07:00");
        }
        var file = Files.writeString(directory.resolve("han.csv"), table);

        var csv = run("--batch", file.toString());
        var json = run("--batch", file.toString(), "--format", "json");

        assertThat(csv.status()).as(csv.err()).isZero();
        assertThat(csv.err()).isEmpty();
        assertThat(csv.out().lines().toList()).first().isEqualTo("id,due");
        assertThat(csv.out().lines().skip(1).toList()).isEqualTo(expected);
        assertThat(json.status()).isZero();
        var rows = new ArrayList<String>();
        read(json)
                .forEach(row ->
                        rows.add(row.get("id").asString() + "," + row.get("due").asString()));
        assertThat(rows).isEqualTo(expected);
    }

    @Test
    void several_waits_of_a_row_stand_between_semicolons() throws IOException {
        var file = Files.writeString(directory.resolve("han.csv"), """
                id,limit,unit,received,waits
                "a,""b\""",5,working_days,2026-06-05 16:30,2026-06-09 10:00..2026-06-10 09:00;2026-06-11 10:00..2026-06-12 09:00
                """);

        var run = run("--batch", file.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines().toList()).containsExactly("id,due", "\"a,\"\"b\"\"\",2026-06-16T17:00:00+07:00");
    }

    @Test
    void wrong_rows_of_a_batch_are_named_with_line_and_column_and_the_good_ones_answered() throws IOException {
        var file = Files.writeString(directory.resolve("han.csv"), """
                id,limit,unit,received,waits
                a,3,working_days,2026-04-24 10:00,
                b,3,fortnights,2026-04-24 10:00,
                c,3,working_days,2026-02-31 10:00,
                d,3,working_days,2026-04-24 10:00,yesterday
                """);

        var run = run("--batch", file.toString(), "--lang", "en");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines().toList()).containsExactly("id,due", "a,2026-05-04T17:00:00+07:00");
        assertThat(run.err().lines().toList())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("3, unit: "),
                        line -> assertThat(line).startsWith("4, received: "),
                        line -> assertThat(line).startsWith("5, waits: "));
    }

    @Test
    void a_limit_is_answered_with_every_field_of_its_explanation() {
        var run = run(
                "--limit",
                "5 working_days",
                "2026-06-05 16:30",
                "--wait",
                "2026-06-09 10:00..2026-06-12 09:00",
                "--format",
                "json");

        assertThat(run.status()).as(run.err()).isZero();
        var due = read(run);
        assertThat(due.get("due").asString()).isEqualTo("2026-06-17T17:00:00+07:00");
        assertThat(due.get("limit").get("unit").asString()).isEqualTo("working_days");
        assertThat(due.get("limit").get("amount").asInt()).isEqualTo(5);
        assertThat(texts(due.get("counted")))
                .containsExactly("2026-06-08", "2026-06-09", "2026-06-15", "2026-06-16", "2026-06-17");
        var skipped = new ArrayList<String>();
        due.get("skipped").forEach(day -> {
            skipped.add(day.get("date").asString());
            assertThat(day.get("reason").asString()).isNotBlank();
        });
        assertThat(skipped).contains("2026-06-05", "2026-06-06", "2026-06-07", "2026-06-13", "2026-06-14");
        var credit = due.get("credits").get(0);
        assertThat(credit.get("from").asString()).isEqualTo("2026-06-09T10:00:00+07:00");
        assertThat(credit.get("to").asString()).isEqualTo("2026-06-12T09:00:00+07:00");
        assertThat(credit.get("amount").asInt()).isEqualTo(3);
    }

    @Test
    void a_procedure_is_answered_with_its_promise_and_its_legal_limit_and_a_case_by_its_code() {
        var normal = run("1.004873", "2026-06-08 08:00", "--format", "json");
        var text = run("1.004873", "2026-06-08 08:00", "--lang", "en");

        assertThat(normal.status()).as(normal.err()).isZero();
        var due = read(normal);
        assertThat(due.get("due").asString()).endsWith("+07:00");
        assertThat(due.get("legal").get("due").asString()).endsWith("+07:00");
        assertThat(due.get("legal").get("limit").get("unit").asString()).isNotBlank();
        assertThat(text.status()).isZero();
        assertThat(text.out()).isNotBlank();
        assertThat(run("1.004873", "2026-06-08 08:00", "--case", "khong-co").status())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.999999|2026-06-08 08:00",
                "--limit|3 working_days|2026-06-08 08:00|--agency|KHONG-CO",
                "--batch|/nowhere/at/all.csv"
            })
    void what_is_understood_but_cannot_be_answered_is_status_1(String line) {
        assertRefused(1, line.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.004873",
                "--limit|3 working_days",
                "--limit|3 bananas|2026-06-08 08:00",
                "--limit|three days|2026-06-08 08:00",
                "--limit|0 hours|2026-06-08 08:00",
                "--limit|3 working_days|the day after",
                "--limit|3 working_days|31/02/2024",
                "--limit|3 working_days|2024-02-20 24:30",
                "--limit|3 working_days|1899-12-31 08:00",
                "--limit|3 working_days|2201-01-01 08:00",
                "--limit|3 working_days|2026-06-08 08:00|--wait|2026-06-31..2026-07-02",
                "--limit|3 working_days|2026-06-08 08:00|--wait|2026-06-09",
                "--limit|3 working_days|2026-06-08 08:00|--case|normal",
                "--limit|3 working_days|2026-06-08 08:00|--format|csv",
                "--batch|x.csv|--limit|3 working_days",
                "1.004873|2026-06-08 08:00|--channel|pigeon",
                "1.004873|2026-06-08 08:00|--mode|never"
            })
    void what_is_no_question_is_status_64(String line) {
        assertRefused(64, line.isEmpty() ? new String[0] : line.split("\\|"));
    }

    private static void assertRefused(int status, String... arguments) {
        var run = run(arguments);

        assertThat(run.status()).as(List.of(arguments) + ": " + run.err()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    }

    private static CliRun run(String... arguments) {
        var all = new ArrayList<>(List.of("due"));
        all.addAll(List.of(arguments));
        return CliRun.on(DATABASE, all.toArray(String[]::new));
    }

    private static JsonNode read(CliRun run) {
        return JsonMapper.shared().readTree(run.out());
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
