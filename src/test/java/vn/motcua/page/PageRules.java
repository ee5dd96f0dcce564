package vn.motcua.page;

import static org.assertj.core.api.Assertions.assertThat;

/** What every page keeps to, whatever it shows. */
public final class PageRules {

    private PageRules() {}

    public static void hold(String html) {
        assertThat(html).startsWith("<!doctype html>");
        assertThat(html).containsPattern("<html lang=\"(vi|en)\">");
        assertThat(html).containsPattern("<title>[^<]+ · [^<]+</title>");
        assertThat(html).contains("<header", "<nav", "<main id=\"content\"", "href=\"#content\"");
        assertThat(html.split("<h1", -1)).as("one first heading").hasSize(2);
        assertThat(html).as("strict content security policy").doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=\"");
        assertThat(html).as("no inline script").doesNotContainPattern("<script(?![^>]*\\ssrc=)");
        assertThat(html).as("nothing from elsewhere").doesNotContainPattern("(src|href)=\"(https?:)?//");
        assertThat(html)
                .as("no key without a text")
                .doesNotContainPattern(">\\s*(page|portal|desk|console|board)\\.[a-zA-Z.]+");
    }
}
