package vn.motcua.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Chromium of the system, started once for a class of tests; the one without windows first, which asks a third less of
 * the processors for the same pages. {@code MOTCUA_CHROMIUM} names another one.
 */
final class Chromium implements AutoCloseable {

    static final int WIDE = 1280;

    /** The narrowest page that must not need scrolling sideways (WCAG 1.4.10). */
    static final int NARROW = 320;

    /** Milliseconds. */
    private static final double PATIENCE = 30_000;

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    private static Path program() {
        return Stream.concat(Stream.ofNullable(System.getenv("MOTCUA_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no Chromium; install it, or name one by MOTCUA_CHROMIUM"));
    }

    /** Somebody's own cookies and window. */
    BrowserContext window(int port, int width, boolean scripts) {
        var window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("vi-VN")
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width, 900));
        window.setDefaultTimeout(PATIENCE);
        return window;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
