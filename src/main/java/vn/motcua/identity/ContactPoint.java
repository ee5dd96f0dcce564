package vn.motcua.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address or a Vietnamese mobile number, written in one way only: addresses in lower case, numbers as ten
 * digits beginning with 0.
 */
public record ContactPoint(Kind kind, String value) {

    public enum Kind {
        EMAIL,
        PHONE
    }

    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");
    private static final Pattern SPACING = Pattern.compile("[\\s.()-]");
    private static final Pattern PHONE = Pattern.compile("(?:\\+84|0084|84|0)([35789]\\d{8})");

    /** What somebody typed; empty when it is neither. */
    public static Optional<ContactPoint> of(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST) return Optional.empty();
        if (text.contains("@")) {
            var address = text.toLowerCase(Locale.ROOT);
            return EMAIL.matcher(address).matches()
                    ? Optional.of(new ContactPoint(Kind.EMAIL, address))
                    : Optional.empty();
        }
        var number = PHONE.matcher(SPACING.matcher(text).replaceAll(""));
        return number.matches() ? Optional.of(new ContactPoint(Kind.PHONE, "0" + number.group(1))) : Optional.empty();
    }

    /** Enough to recognise one's own and too little for anybody else. */
    public String masked() {
        if (kind == Kind.PHONE) return value.substring(0, 3) + "****" + value.substring(value.length() - 3);
        int at = value.indexOf('@');
        return value.charAt(0) + "***" + value.substring(at);
    }
}
