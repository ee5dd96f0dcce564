package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import org.springframework.context.ApplicationContext;
import vn.motcua.cli.DemoSeed;
import vn.motcua.testing.TestClock;

/** The demo office on a Friday morning, and its people at the browser. */
final class Demo {

    static final String COMMUNE = "H42.01";

    /** A working day. */
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-20T09:30");

    static final String PASSWORD = "motcua-demo";

    private Demo() {}

    static void sow(ApplicationContext context) {
        context.getBean(TestClock.class).set(NOW);
        context.getBean(DemoSeed.class).sow();
    }

    /** Signs in by keyboard alone. */
    static Page signIn(BrowserContext window, String username) {
        var page = window.newPage();
        page.navigate("/sign-in");
        assertThat(page.locator("input[name=username]")).isFocused(); // the page sees to that itself, a moment later
        page.keyboard().type(username);
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
        return page;
    }
}
