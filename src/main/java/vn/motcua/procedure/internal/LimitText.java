package vn.motcua.procedure.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.calendar.Limit;

/** Limits as the documents write them: {@code same_day}, {@code 8 hours}, {@code 3 working_days}. */
final class LimitText {

    private static final Pattern AMOUNT = Pattern.compile("([1-9]\\d{0,4}) (hours|working_days|calendar_days|months)");

    private LimitText() {}

    static Optional<Limit> parse(String text) {
        if (text.equals(Limit.Unit.SAME_DAY.label())) return Optional.of(new Limit(Limit.Unit.SAME_DAY, 0));
        var matched = AMOUNT.matcher(text);
        if (!matched.matches()) return Optional.empty();
        int amount = Integer.parseInt(matched.group(1));
        if (amount > Limit.MOST) return Optional.empty();
        return Optional.of(new Limit(Limit.Unit.valueOf(matched.group(2).toUpperCase(Locale.ROOT)), amount));
    }

    static String format(Limit limit) {
        return limit.unit() == Limit.Unit.SAME_DAY
                ? limit.unit().label()
                : limit.amount() + " " + limit.unit().label();
    }
}
