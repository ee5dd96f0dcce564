package vn.motcua.form;

import java.util.Locale;

/** A text of a form in both languages; where the English one is missing, the Vietnamese one is shown. */
public record Words(String vi, String en) {

    public static final Words NONE = new Words("", "");

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") && !en.isEmpty() ? en : vi;
    }

    public boolean isEmpty() {
        return vi.isEmpty();
    }
}
