package vn.motcua.intake;

/** A workbook cannot be read, or not any further; the sentence stands in the message bundles under {@link #key}. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final String key;
    final transient Object[] values;

    Unreadable(String key, Object... values) {
        super(key, null, false, false);
        this.key = key;
        this.values = values;
    }

    static Unreadable broken() {
        return new Unreadable("intake.sheet.broken");
    }

    static Unreadable bomb() {
        return new Unreadable("intake.sheet.bomb");
    }
}
