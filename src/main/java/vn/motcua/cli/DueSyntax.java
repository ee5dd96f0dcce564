package vn.motcua.cli;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Limit.Unit;
import vn.motcua.calendar.Wait;
import vn.motcua.intake.Moment;
import vn.motcua.intake.MomentFault;

/** Reads limits, instants and waits as people write them for {@code ./motcua due}. */
final class DueSyntax {

    /** What cannot be read: the key of its sentence and its values; {@code nonsense} where it is not even understood. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final boolean nonsense;
        private final transient Object[] values;

        Unreadable(String key, boolean nonsense, Object... values) {
            super(key, null, false, false);
            this.key = key;
            this.nonsense = nonsense;
            this.values = values;
        }

        String key() {
            return key;
        }

        Object[] values() {
            return values;
        }

        int status() {
            return nonsense ? Cli.WRONG_USAGE : Cli.REFUSED;
        }
    }

    private DueSyntax() {}

    /** {@code 3 working_days}; {@code same_day} alone or with 0 or 1. */
    static Limit limit(String text) throws Unreadable {
        var words = text.strip().split("\\s+");
        return switch (words.length) {
            case 1 -> limit("", words[0]);
            case 2 -> limit(words[0], words[1]);
            default -> throw new Unreadable("due.limit.format", true, text);
        };
    }

    static Limit limit(String amount, String label) throws Unreadable {
        var unit = unit(label);
        if (unit == Unit.SAME_DAY) {
            if (!List.of("", "0", "1").contains(amount)) throw new Unreadable("due.limit.sameDay", true, amount);
            return new Limit(unit, 0);
        }
        boolean digits = !amount.isEmpty() && amount.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) throw new Unreadable("due.limit.amount", true, amount);
        int number = amount.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(amount);
        if (number < 1) throw new Unreadable("due.limit.amount", true, amount);
        if (number > Limit.MOST) throw new Unreadable("due.limit.most", false, amount, Integer.toString(Limit.MOST));
        return new Limit(unit, number);
    }

    private static Unit unit(String label) throws Unreadable {
        for (var unit : Unit.values()) {
            if (unit.label().equals(label.toLowerCase(Locale.ROOT))) return unit;
        }
        throw new Unreadable("due.limit.unit", true, label);
    }

    /** A local time; a date alone is its beginning. */
    static Instant instant(String text) throws Unreadable {
        return switch (Moment.read(text.strip())) {
            case Moment moment -> moment.instant(LocalTime.MIDNIGHT);
            case MomentFault fault -> throw new Unreadable(fault.key(), true, text);
        };
    }

    /** Several waits with {@code ;} between them. */
    static List<Wait> waits(String text) throws Unreadable {
        if (text.isBlank()) return List.of();
        var waits = new ArrayList<Wait>();
        for (var wait : text.split(";", -1)) {
            if (!wait.isBlank()) waits.add(wait(wait));
        }
        return waits;
    }

    /** {@code FROM..TO}; {@code FROM/TO} too, where the dates themselves have no slashes. */
    static Wait wait(String text) throws Unreadable {
        int at = text.indexOf("..");
        int length = 2;
        if (at < 0 && text.indexOf('/') == text.lastIndexOf('/')) {
            at = text.indexOf('/');
            length = 1;
        }
        if (at < 0) throw new Unreadable("due.wait.format", true, text);
        var from = instant(text.substring(0, at));
        var to = instant(text.substring(at + length));
        if (to.isBefore(from)) throw new Unreadable("due.wait.order", false, text);
        return new Wait(from, to);
    }
}
