package vn.motcua.survey;

import java.util.Locale;

/** A text of a question set; both languages are always there. */
public record Words(String vi, String en) {

    public static final Words NONE = new Words("", "");

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }

    public boolean isEmpty() {
        return vi.isEmpty();
    }
}
