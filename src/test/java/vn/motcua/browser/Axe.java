package vn.motcua.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The accessibility rules of axe. The browser holds its program for every page of a window, and only what is broken comes
 * back: sending half a megabyte to each page, and a word on every element that is fine from it, is most of the work.
 */
final class Axe {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String RUN = """
            tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], preload: false})
                    .then(found => found.violations.map(rule => rule.id + ' ' + rule.nodes[0].target))
            """;

    private Axe() {}

    /** From the next page on; needs scripts. */
    static void prepare(BrowserContext window) {
        window.addInitScript(AxeBuilder.getAxeScript());
    }

    /** The rules that the page breaks as it stands, each with the first element that breaks it. */
    static List<String> broken(Page page) {
        return ((List<?>) page.evaluate(RUN, TAGS))
                .stream().map(String::valueOf).toList();
    }
}
