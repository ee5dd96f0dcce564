package vn.motcua.page;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sentence about what was just done, shown once on the page after the redirect. */
public final class Flash {

    /** Name of the attribute; it holds a plain string, because sessions live in the database. */
    public static final String SENTENCE = "flash";

    private Flash() {}

    public static void say(RedirectAttributes redirect, String sentence) {
        redirect.addFlashAttribute(SENTENCE, sentence);
    }
}
