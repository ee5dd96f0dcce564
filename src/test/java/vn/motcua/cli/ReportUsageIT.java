package vn.motcua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date that is none is wrong usage wherever a date is asked for; what merely finds nothing is refused. */
class ReportUsageIT {

    private static final int DATABASE = 9_406;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            form06  | 31/02/2024 | 2024-12-31 |          |                  | 64
            form06  | 2024-01-01 | 2024-13-01 |          |                  | 64
            form06  | 1899-12-31 | 2024-01-01 |          |                  | 64
            figures | 2024-01-01 | 2201-01-01 |          |                  | 64
            figures | 2024-01-01 | 2024-01-31 | --as-of  | 30/02/2024       | 64
            figures | 2024-01-01 | 2024-01-31 | --known-at | 2024-01-31T25:00 | 64
            list    | yesterday  | 2024-01-31 | --part   | c3               | 64
            form06  | 2024-02-01 | 2024-01-01 |          |                  | 1
            form06  | 2024-01-01 | 2024-01-31 |          |                  | 1
            """)
    void a_date_that_is_none_ends_with_64(
            String report, String from, String to, String option, String value, int status) {
        var line = new ArrayList<>(List.of("report", report, "--agency", "KHONG-CO", "--from", from, "--to", to));
        if (option != null) line.addAll(List.of(option, value));

        var run = CliRun.on(DATABASE, line.toArray(String[]::new));

        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    }
}
