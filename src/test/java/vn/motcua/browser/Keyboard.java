package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Somebody at the browser who has no mouse. */
final class Keyboard {

    /** Nothing anybody wants lies further from where a page begins. */
    private static final int MOST_TABS = 250;

    private static final int MOST_OPTIONS = 60;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Presses Tab until it has the focus. */
    void to(Locator wanted) {
        wanted.waitFor();
        var element = wanted.elementHandle();
        for (int tabs = 0; tabs <= MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(element.evaluate("each => each === document.activeElement"))) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError(MOST_TABS + " times Tab do not lead to " + wanted + " on " + page.url());
    }

    /** Follows a link or sends a form, and is there when the next page is. */
    @SuppressWarnings("deprecation") // waiting for an address does not see a page that comes again under its own
    void go(Locator linkOrButton) {
        to(linkOrButton);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** Opens or closes what is folded, without leaving the page. */
    void press(Locator wanted) {
        to(wanted);
        page.keyboard().press("Enter");
    }

    void type(Locator field, String text) {
        to(field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** What has the focus already; the page has to bring it there by itself. */
    void typeAt(Locator focused, String text) {
        assertThat(focused).isFocused();
        page.keyboard().type(text);
    }

    /** Enter where the focus is, which leads on to that place. */
    void enter(Locator next) {
        page.keyboard().press("Enter");
        assertThat(next).isFocused();
    }

    void tick(Locator box) {
        to(box);
        page.keyboard().press("Space");
        assertThat(box).isChecked();
    }

    /** Goes through a list of choices by arrow keys to the one that begins so. */
    void choose(Locator select, String label) {
        to(select);
        page.keyboard().press("Home");
        for (int option = 0; option < MOST_OPTIONS; option++) {
            var chosen = String.valueOf(select.evaluate("each => each.options[each.selectedIndex].text"));
            if (chosen.strip().startsWith(label)) return;
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("no choice begins with " + label);
    }

    /** The field has the focus; the dialog that Space would open belongs to the system, not to the page. */
    void attach(Locator field, FilePayload file) {
        to(field);
        field.setInputFiles(file);
    }
}
