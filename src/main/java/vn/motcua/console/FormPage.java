package vn.motcua.console;

import java.util.List;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.page.Form;

/**
 * One act of an administrator as a form.
 *
 * @param effect what will happen, in words; empty where the form says it
 */
public record FormPage(
        String title, String effect, String action, String button, Link up, List<Field> fields, Form form) {}
