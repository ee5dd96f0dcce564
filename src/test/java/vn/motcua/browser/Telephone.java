package vn.motcua.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** A citizen's small screen on a slow line, and what is wrong with the pages it showed. */
final class Telephone implements AutoCloseable {

    static final int WIDTH = 390;

    /** What a village has at noon: milliseconds to the server and back, bytes a second. */
    private static final int LATENCY = 300;

    private static final int DOWN = 80_000;
    private static final int UP = 40_000;

    private final BrowserContext window;
    private final Page page;
    private final boolean scripts;
    private final List<String> broken;

    Telephone(Chromium chromium, int port, boolean scripts, List<String> broken) {
        this.window = chromium.window(port, WIDTH, scripts);
        this.scripts = scripts;
        this.broken = broken;
        if (scripts) Axe.prepare(window);
        this.page = window.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext window() {
        return window;
    }

    void slow() {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY);
        line.addProperty("downloadThroughput", DOWN);
        line.addProperty("uploadThroughput", UP);
        var session = window.newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    void signIn(String username) {
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(Demo.PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    void fill(String question, String answer) {
        page.locator("#f-" + question).fill(answer);
    }

    void select(String question, String value) {
        page.locator("#f-" + question).selectOption(value);
    }

    void tick(String box) {
        page.locator("#f-" + box).press("Space");
    }

    /** By keyboard: a click waits for the page to stand still, and without scripts that may take long. */
    @SuppressWarnings("deprecation") // waiting for an address does not see a page that comes again under its own
    void press(String button) {
        var found = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        page.waitForNavigation(() -> found.press("Enter"));
    }

    void follow(String link, String to) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).press("Enter");
        page.waitForURL(to);
    }

    /** Axe needs scripts of its own; without them only the width is looked at. */
    void look() {
        var where = page.locator("h1").textContent();
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (wide > WIDTH) broken.add(where + " is " + wide + " wide");
        if (scripts) for (var rule : Axe.broken(page)) broken.add(where + ": " + rule);
    }

    /** What a link of the page leads to. */
    byte[] bytes(String link) {
        var address = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .getAttribute("href");
        return page.request().get(address).body();
    }

    static FilePayload photograph(String name) {
        return photograph(name, 120);
    }

    /** Noise, so that it does not become small. */
    static FilePayload photograph(String name, int side) {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var random = new Random(name.hashCode());
        for (int i = 0; i < side * side; i++) picture.setRGB(i % side, i / side, random.nextInt());
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, name.endsWith("png") ? "png" : "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/jpeg", out.toByteArray());
    }

    @Override
    public void close() {
        window.close();
    }
}
