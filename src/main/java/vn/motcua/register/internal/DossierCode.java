package vn.motcua.register.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.VietnameseTime;

/**
 * A dossier code taken apart (regulations §2.4): identifier of the agency, date of reception, serial number of the day.
 * Known forms: {@code H56.12.34-250225-0001}, {@code 000.17.22.H56-200415-0007} with the older identifiers, and
 * {@code G09.20-20260609-0092637} of the ministries' platform. Serials widen when a day has more than they count.
 *
 * @param shortDate whether the year was written with two digits, as this system does
 */
record DossierCode(String agency, LocalDate day, int serial, boolean shortDate) {

    private static final int LONGEST_AGENCY = 35;
    private static final int SHORTEST_SERIAL = 4;
    private static final int LONGEST_SERIAL = 9;

    /** Null when the text is no dossier code. */
    static @Nullable DossierCode read(String text) {
        int first = text.indexOf('-');
        int second = text.indexOf('-', first + 1);
        if (first < 1 || second < 0 || first > LONGEST_AGENCY || !isIdentifier(text, first)) return null;
        int dateLength = second - first - 1;
        int serialLength = text.length() - second - 1;
        if (dateLength != 6 && dateLength != 8) return null;
        if (serialLength < SHORTEST_SERIAL || serialLength > LONGEST_SERIAL) return null;
        int date = number(text, first + 1, second);
        int serial = number(text, second + 1, text.length());
        if (date < 0 || serial < 0) return null;
        var day = day(dateLength == 6 ? 20_000_000 + date : date);
        return day == null ? null : new DossierCode(text.substring(0, first), day, serial, dateLength == 6);
    }

    /** Parts of capital letters and digits between single dots, with a letter somewhere. */
    private static boolean isIdentifier(String text, int end) {
        boolean letter = false;
        char before = '.';
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean capital = c >= 'A' && c <= 'Z';
            if (!digit && !capital && (c != '.' || before == '.')) return false;
            letter |= capital;
            before = c;
        }
        return letter && before != '.';
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }

    private static @Nullable LocalDate day(int yyyyMMdd) {
        int year = yyyyMMdd / 10_000;
        int month = yyyyMMdd / 100 % 100;
        int day = yyyyMMdd % 100;
        if (year < VietnameseTime.EARLIEST.getYear() || year > VietnameseTime.LATEST.getYear()) return null;
        if (month < 1 || month > 12 || !YearMonth.of(year, month).isValidDay(day)) return null;
        return LocalDate.of(year, month, day);
    }
}
