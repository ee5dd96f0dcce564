package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** One signed-in person with a window of their own, who does everything by keyboard. */
final class Officer implements AutoCloseable {

    private final BrowserContext window;
    private final Page page;
    private final Keyboard keyboard;

    Officer(BrowserContext window, String username) {
        this.window = window;
        this.page = Demo.signIn(window, username);
        this.keyboard = new Keyboard(page);
    }

    Keyboard keyboard() {
        return keyboard;
    }

    Page page() {
        return page;
    }

    /** By the menu. */
    void open(String place) {
        keyboard.go(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(place).setExact(true)));
    }

    /** Looks a dossier up and opens its page. */
    void find(String code) {
        open("Hồ sơ");
        keyboard.type(page.getByLabel("Tìm hồ sơ"), code);
        keyboard.go(button("Tìm"));
        keyboard.go(page.locator("main table a.code", new Page.LocatorOptions().setHasText(code)));
        assertThat(page.locator("h1")).containsText(code);
    }

    /** Unfolds the form of a command on the page of a dossier. */
    Locator command(String name) {
        var command = page.locator("details.command")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("summary", new Page.LocatorOptions().setHasText(exactly(name)))));
        if (command.count() != 1) {
            throw new AssertionError("no command " + name + " but "
                    + page.locator("details.command > summary").allTextContents() + " on " + page.url());
        }
        if (command.getAttribute("open") == null) keyboard.press(command.locator("> summary"));
        return command;
    }

    /** Sends the form of a command as it is, then says yes where that is asked. */
    void give(String name) {
        var command = command(name);
        keyboard.go(command.locator("> form > button[type=submit]"));
        var confirmed = button("Xác nhận: " + name);
        if (confirmed.count() > 0) keyboard.go(confirmed);
        assertThat(page.locator(".alert-success")).isVisible();
    }

    void fill(String command, String field, String text) {
        keyboard.type(command(command).getByLabel(field).first(), text);
    }

    void choose(String command, String field, String label) {
        keyboard.choose(command(command).getByLabel(field).first(), label);
    }

    void tick(String command, String label) {
        keyboard.tick(command(command).getByLabel(label).first());
    }

    void attach(String command, String field, FilePayload file) {
        keyboard.attach(command(command).getByLabel(field).first(), file);
    }

    /** What a link on this page leads to, asked for with this person's cookies. */
    byte[] download(Locator link) {
        var answer = window.request().get(link.getAttribute("href"));
        if (answer.status() != 200) throw new AssertionError(answer.url() + " answers " + answer.status());
        return answer.body();
    }

    void stands(String status) {
        assertThat(page.locator(".facts .status").first()).hasText(status);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static java.util.regex.Pattern exactly(String text) {
        return java.util.regex.Pattern.compile("^\\s*" + text + "\\s*$");
    }

    @Override
    public void close() {
        window.close();
    }
}
