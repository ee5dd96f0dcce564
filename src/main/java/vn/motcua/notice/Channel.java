package vn.motcua.notice;

import java.util.Locale;

/** A way out of the program; the name of its carrier is its own in lower case. */
public enum Channel {
    EMAIL,
    SMS,
    ZALO;

    public String carrier() {
        return name().toLowerCase(Locale.ROOT);
    }
}
