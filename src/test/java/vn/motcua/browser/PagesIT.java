package vn.motcua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The rules every page keeps: accessible, no wider than a phone, nothing a browser complains of. */
@DemoOfficeIT
class PagesIT {

    private static final String NOBODY = "";

    /** Stands for the first dossier of the list. */
    private static final String DOSSIER = "a dossier";

    private static final String ASSISTED = "a dossier somebody assisted with";

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void end() {
        chromium.close();
    }

    @BeforeEach
    void sow() {
        Demo.sow(context);
    }

    static Stream<Arguments> people() {
        var commune = Demo.COMMUNE;
        return Stream.of(
                Arguments.of(
                        NOBODY,
                        List.of(
                                "/",
                                "/procedures",
                                "/procedures/1.001193",
                                "/sign-in",
                                "/board/" + commune,
                                "/board/" + commune + "/kiosk")),
                Arguments.of(
                        "motcua.hoalu",
                        List.of(
                                "/desk/dossiers",
                                "/desk/dossiers?group=online",
                                "/desk/dossiers?group=all",
                                DOSSIER,
                                "/desk/file",
                                "/desk/queue",
                                "/desk/queue/today",
                                "/desk/notices",
                                "/desk/explanations")),
                Arguments.of(
                        "chuyenvien.hoalu",
                        List.of(
                                "/desk/dossiers",
                                DOSSIER,
                                "/desk/dossiers?group=standing-in",
                                "/desk/absence",
                                "/desk/printing")),
                Arguments.of("chuyenvien2.hoalu", List.of("/desk/absence")),
                Arguments.of("hotro.hoalu", List.of("/desk/assist", "/desk/assist/new", ASSISTED)),
                Arguments.of(
                        "chutich.hoalu",
                        List.of(
                                "/desk/dossiers?group=to-sign",
                                DOSSIER,
                                "/desk/report?agency=" + commune + "&from=2026-10-01&to=2026-11-20")),
                Arguments.of(
                        "kiemsoat",
                        List.of("/desk/report?agency=H42&tree=1&from=2026-10-01&to=2026-11-20&by=agency", DOSSIER)),
                Arguments.of(
                        "quantri",
                        List.of(
                                "/console/accounts",
                                "/console/queue",
                                "/console/agencies",
                                "/console/procedures",
                                "/console/procedures/1.001193",
                                "/console/holidays",
                                "/console/office-hours",
                                "/console/wordings",
                                "/console",
                                "/console/changes",
                                "/console/imports",
                                "/console/helpers/new",
                                "/console/agencies/" + commune + "/succession",
                                "/desk/import")),
                Arguments.of("congdan", List.of("/desk/dossiers", "/book/" + commune)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void keep_the_rules(String username, List<String> addresses) {
        var broken = new ArrayList<String>();
        try (var window = chromium.window(port, Chromium.WIDE, true)) {
            var page = opened(window, username);
            var told = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) told.add(message.text());
            });
            for (var address : addresses) {
                told.clear();
                visit(page, found(page, address), told, broken);
            }
        }

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void are_whole_without_scripts(String username, List<String> addresses) {
        var broken = new ArrayList<String>();
        try (var window = chromium.window(port, Chromium.NARROW, false)) {
            var page = opened(window, username);
            for (var address : addresses) {
                page.navigate(found(page, address));
                if (page.locator("h1").count() != 1) broken.add(address + " has no heading");
                if (page.locator("main").count() != 1) broken.add(address + " has no main part");
            }
        }

        assertThat(broken).isEmpty();
    }

    private static Page opened(BrowserContext window, String username) {
        return username.isEmpty() ? window.newPage() : Demo.signIn(window, username);
    }

    private static void visit(Page page, String address, List<String> told, List<String> broken) {
        for (int width : new int[] {Chromium.WIDE, Chromium.NARROW}) {
            page.setViewportSize(width, 900);
            var answer = page.navigate(address);
            var where = address + " at " + width;
            if (answer.status() != 200) broken.add(where + " answers " + answer.status());
            var wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (wide > width) broken.add(where + " is " + wide + " wide");
            told.forEach(each -> broken.add(where + " says: " + each));
            for (var rule : new AxeBuilder(page)
                    .setLegacyMode(true)
                    .withTags(RULES)
                    .analyze()
                    .getViolations()) {
                broken.add(where + ": " + rule.getId() + " "
                        + rule.getNodes().getFirst().getTarget());
            }
        }
    }

    private static String found(Page page, String address) {
        return switch (address) {
            case DOSSIER -> aDossier(page);
            case ASSISTED -> {
                page.navigate("/desk/assist");
                yield page.locator("main th a").first().getAttribute("href");
            }
            default -> address;
        };
    }

    private static String aDossier(Page page) {
        page.navigate("/desk/dossiers?group=open");
        var link = page.locator("main a[href^='/desk/dossiers/" + Demo.COMMUNE + "']")
                .first()
                .getAttribute("href");
        assertThat(link).isNotNull();
        return link;
    }
}
