package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.page.Browser;
import vn.motcua.testing.MotcuaWebIT;

/** The figures of satisfaction as open data. */
@MotcuaWebIT
class SatisfactionFilesIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private ApiOffice office;

    @BeforeEach
    void open() {
        office = new ApiOffice(context, port);
    }

    @Test
    void public_satisfaction_comes_as_csv_and_json_and_names_no_agency_with_few_answers() {
        var browser = new Browser(port);

        var csv = browser.get("/figures/satisfaction.csv?period=2023"); // this year's figures are kept for a while
        var json = browser.get("/figures/satisfaction.json?period=2023");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("content-disposition").orElseThrow())
                .contains("motcua-satisfaction-");
        assertThat(csv.body()).doesNotContain(office.commune);
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.headers().firstValue("content-type").orElseThrow()).startsWith("application/json");
        assertThat(json.body()).startsWith("{").doesNotContain(office.commune);
        for (var wrong : new String[] {"1850", "x", "2024-13", "9999-01"}) {
            assertThat(browser.get("/figures/satisfaction.csv?period=" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }
}
