package vn.motcua.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Holds pages to the rules: accessible, no wider than the window, nothing the browser complains of, whole without scripts. */
final class Inspection implements AutoCloseable {

    private static final int HEIGHT = 900;

    private final BrowserContext window;
    private final BrowserContext plain;
    private final Page page;
    private final Page scriptless;
    private final List<String> broken;
    private final List<String> told = new ArrayList<>();

    /** @param username empty for nobody */
    Inspection(Chromium chromium, int port, String username, List<String> broken) {
        this.broken = broken;
        window = chromium.window(port, Chromium.WIDE, true);
        Axe.prepare(window);
        page = username.isEmpty() ? window.newPage() : Demo.signIn(window, username);
        plain = chromium.window(port, Chromium.NARROW, false);
        plain.addCookies(window.cookies().stream()
                .map(each -> new com.microsoft.playwright.options.Cookie(each.name, each.value)
                        .setDomain(each.domain)
                        .setPath(each.path))
                .toList());
        scriptless = plain.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) told.add(message.text());
        });
    }

    Page page() {
        return page;
    }

    /** Visits a page with scripts at both widths, then without. Answers where its links lead. */
    List<String> visit(String address, int status) {
        told.clear();
        page.setViewportSize(Chromium.WIDE, HEIGHT);
        var answer = page.navigate(address);
        if (answer.status() != status) broken.add(address + " answers " + answer.status());
        if (status == 200) told.forEach(each -> broken.add(address + " says: " + each));
        look(address);
        var plainly = scriptless.navigate(address);
        if (plainly.status() != status) broken.add(address + " answers " + plainly.status() + " without scripts");
        if (scriptless.locator("h1").count() != 1) broken.add(address + " has no heading");
        if (scriptless.locator("main").count() != 1) broken.add(address + " has no main part");
        if (wide(scriptless) > Chromium.NARROW) broken.add(address + " is too wide without scripts");
        return links();
    }

    /** Looks at the page that is open now. */
    void look(String where) {
        for (int width : new int[] {Chromium.WIDE, Chromium.NARROW}) {
            page.setViewportSize(width, HEIGHT);
            int wide = wide(page);
            if (wide > width) broken.add(where + " at " + width + " is " + wide + " wide");
            for (var rule : Axe.broken(page)) broken.add(where + " at " + width + ": " + rule);
        }
    }

    private static int wide(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    private List<String> links() {
        var links = new ArrayList<String>();
        for (var each : (List<?>)
                page.evaluate("[...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))")) {
            links.add(String.valueOf(each).replaceFirst("#.*", ""));
        }
        return links;
    }

    @Override
    public void close() {
        plain.close();
        window.close();
    }
}
