package vn.motcua.printing;

import static vn.motcua.printing.FormKind.APOLOGY;
import static vn.motcua.printing.FormKind.CONTROL_SHEET;
import static vn.motcua.printing.FormKind.RECEIPT;
import static vn.motcua.printing.FormKind.REFUSAL;
import static vn.motcua.printing.FormKind.REGISTER;
import static vn.motcua.printing.FormKind.STOP;
import static vn.motcua.printing.FormKind.SUPPLEMENT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A generation of the forms, in the order they came into force. The numbers 05 and 06 mean different forms in each, so
 * that a number is never kept without its circular.
 */
public enum Circular {
    TT01_2018("TT 01/2018/TT-VPCP", RECEIPT, SUPPLEMENT, REFUSAL, APOLOGY, CONTROL_SHEET, REGISTER),
    TT03_2025("TT 03/2025/TT-VPCP", RECEIPT, SUPPLEMENT, REFUSAL, APOLOGY, STOP, CONTROL_SHEET, REGISTER);

    private final String title;
    private final List<FormKind> forms;

    Circular(String title, FormKind... forms) {
        this.title = title;
        this.forms = List.of(forms);
    }

    /** Its number and symbol as printed. */
    public String title() {
        return title;
    }

    public List<FormKind> forms() {
        return forms;
    }

    public boolean has(FormKind form) {
        return forms.contains(form);
    }

    /** The number of a form, {@code 01} to {@code 07}. */
    public String number(FormKind form) {
        if (!has(form)) throw new IllegalArgumentException(title + " has no form " + form);
        return String.format(Locale.ROOT, "%02d", forms.indexOf(form) + 1);
    }

    /** The form of that number, {@code 5} or {@code 05}, or of that word; empty where the circular has none. */
    public Optional<FormKind> form(String asked) {
        return forms.stream()
                .filter(each -> each.label().equals(asked)
                        || number(each).equals(asked)
                        || number(each).equals("0" + asked))
                .findFirst();
    }
}
