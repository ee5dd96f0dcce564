package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;

/** One setting closes citizens' pages or makes them read-only. */
class PortalClosedTest {

    @Nested
    @SpringBootTest(
            classes = PortalOffice.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "motcua.portal.state=off")
    class SwitchedOff {

        @LocalServerPort
        int port;

        @Test
        void every_page_of_the_portal_answers_404_with_a_sentence_and_the_others_stay() {
            for (var path : new String[] {"/", "/procedures", "/procedures/1.001193", "/posted"}) {
                var page = new Browser(port).get(path);

                assertThat(page.statusCode()).as(path).isEqualTo(404);
                PageRules.hold(page.body());
                assertThat(page.body()).contains("Cổng dịch vụ công đã tắt");
            }
            assertThat(new Browser(port).get("/health").body()).contains("status");
        }
    }

    @Nested
    @SpringBootTest(
            classes = PortalOffice.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "motcua.portal.state=read-only")
    class ReadOnly {

        @LocalServerPort
        int port;

        @Test
        void pages_can_be_read() {
            assertThat(new Browser(port).get("/procedures/1.001193").statusCode())
                    .isEqualTo(200);
        }
    }
}
