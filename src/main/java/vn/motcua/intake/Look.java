package vn.motcua.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a spreadsheet shows a number, as far as it matters here: a workbook keeps dates as days since its beginning, and
 * only the format of a cell tells that they are dates.
 *
 * @param digits how many digits are shown at least, with zeros in front; 0 as many as there are
 */
record Look(Kind kind, int digits) {

    enum Kind {
        PLAIN,
        DATE,
        DATE_TIME,
        TIME
    }

    static final Look PLAIN = new Look(Kind.PLAIN, 0);

    private static final Pattern ZEROS = Pattern.compile("0{1,40}");
    private static final Pattern UNSPOKEN = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]?");
    private static final MathContext KEPT = new MathContext(15);
    private static final int LONGEST_NUMBER = 40;
    private static final int DAY = 24 * 60 * 60;

    /** The day after 31/12/9999, the last one a spreadsheet knows. */
    private static final long END_OF_DAYS = 2_958_466;

    /** Day 60 of the older count is 29/02/1900, a day that never was. */
    private static final long NO_DAY = 60;

    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);

    /** @param code null when the workbook does not spell the format out */
    static Look of(int format, @Nullable String code) {
        if (code != null) return of(code);
        if (format >= 14 && format <= 17 || format >= 27 && format <= 31 || format == 36) return new Look(Kind.DATE, 0);
        if (format >= 50 && format <= 58) return new Look(Kind.DATE, 0);
        if (format >= 18 && format <= 21 || format >= 32 && format <= 35 || format >= 45 && format <= 47) {
            return new Look(Kind.TIME, 0);
        }
        return format == 22 ? new Look(Kind.DATE_TIME, 0) : PLAIN;
    }

    private static Look of(String code) {
        if (ZEROS.matcher(code).matches()) return new Look(Kind.PLAIN, code.length());
        var spoken = UNSPOKEN.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        spoken = ELAPSED.matcher(spoken).replaceAll("$1");
        spoken = BRACKETS.matcher(spoken).replaceAll("");
        int end = spoken.indexOf(';');
        if (end >= 0) spoken = spoken.substring(0, end);
        if (spoken.startsWith("general")) return PLAIN;
        boolean date = spoken.indexOf('y') >= 0 || spoken.indexOf('d') >= 0;
        boolean time = spoken.indexOf('h') >= 0 || spoken.indexOf('s') >= 0;
        if (date) return new Look(time ? Kind.DATE_TIME : Kind.DATE, 0);
        if (time) return new Look(Kind.TIME, 0);
        return spoken.indexOf('m') >= 0 ? new Look(Kind.DATE, 0) : PLAIN;
    }

    /** Whether a number in this look is one, and not a date. */
    boolean isNumber() {
        return kind == Kind.PLAIN;
    }

    /**
     * What a person sees; dates as {@code dd/MM/yyyy}, with the time of day where the format or the number has one. Null
     * when it is not a number.
     */
    @Nullable
    String text(String stored, boolean since1904) {
        if (kind == Kind.PLAIN && digits == 0 && isDigits(stored)) return stored;
        if (stored.isEmpty() || stored.length() > LONGEST_NUMBER) return null;
        double number;
        try {
            number = Double.parseDouble(stored);
        } catch (NumberFormatException notANumber) {
            return null;
        }
        if (!Double.isFinite(number)) return null;
        return switch (kind) {
            case PLAIN -> plain(number);
            case DATE, DATE_TIME, TIME -> number < 0 || number >= END_OF_DAYS ? plain(number) : time(number, since1904);
        };
    }

    /** Digits that need no other look: what is longer a spreadsheet does not keep exactly. */
    private static boolean isDigits(String text) {
        if (text.isEmpty() || text.length() > 15 || text.charAt(0) == '0' && text.length() > 1) return false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        }
        return true;
    }

    private String plain(double number) {
        if (number == 0) return "0".repeat(Math.max(1, digits));
        var text = new BigDecimal(number).round(KEPT).stripTrailingZeros().toPlainString();
        boolean pads = number > 0 && text.indexOf('.') < 0 && text.length() < digits;
        return pads ? "0".repeat(digits - text.length()) + text : text;
    }

    private String time(double number, boolean since1904) {
        long seconds = Math.round(number * DAY);
        long days = seconds / DAY;
        int second = (int) (seconds % DAY);
        if (kind == Kind.TIME && days == 0) return clock(second);
        var day = day(days, since1904);
        return kind == Kind.DATE && second == 0 ? day : day + " " + clock(second);
    }

    private static String day(long days, boolean since1904) {
        if (since1904) return written(SINCE_1904.plusDays(days));
        if (days == 0) return "00/01/1900";
        if (days == NO_DAY) return "29/02/1900";
        return written(LocalDate.of(1899, 12, days < NO_DAY ? 31 : 30).plusDays(days));
    }

    private static String written(LocalDate date) {
        return two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/" + date.getYear();
    }

    private static String clock(int second) {
        var minutes = two(second / 3600) + ":" + two(second / 60 % 60);
        return second % 60 == 0 ? minutes : minutes + ":" + two(second % 60);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
