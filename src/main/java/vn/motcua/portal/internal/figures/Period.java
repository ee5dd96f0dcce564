package vn.motcua.portal.internal.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A year ({@code 2026}), a quarter ({@code 2026-Q3}) or a month ({@code 2026-11}), of this year and the four before: so
 * few that every one of them can be kept.
 */
record Period(String name, LocalDate from, LocalDate to) {

    private static final int YEARS = 5;
    private static final int MONTHS_LISTED = 12;

    static Optional<Period> of(String name, LocalDate today) {
        try {
            return read(name)
                    .filter(period -> !period.from.isAfter(today) && period.from.getYear() > today.getYear() - YEARS);
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Period> read(String name) {
        if (name.matches("\\d{4}")) {
            int year = Integer.parseInt(name);
            return Optional.of(new Period(name, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        if (name.matches("\\d{4}-Q[1-4]")) {
            var first = YearMonth.of(Integer.parseInt(name.substring(0, 4)), (name.charAt(6) - '1') * 3 + 1);
            return Optional.of(
                    new Period(name, first.atDay(1), first.plusMonths(2).atEndOfMonth()));
        }
        if (name.matches("\\d{4}-\\d{2}")) {
            var month = YearMonth.parse(name);
            return Optional.of(new Period(name, month.atDay(1), month.atEndOfMonth()));
        }
        return Optional.empty();
    }

    static Period current(LocalDate today) {
        return of(String.valueOf(today.getYear()), today).orElseThrow();
    }

    /** What is offered: the last months, the quarters of this year, and the years. */
    static List<String> offered(LocalDate today) {
        var names = new ArrayList<String>();
        for (int year = today.getYear(); year > today.getYear() - YEARS; year--) names.add(String.valueOf(year));
        for (int quarter = (today.getMonthValue() + 2) / 3; quarter >= 1; quarter--) {
            names.add(today.getYear() + "-Q" + quarter);
        }
        for (int back = 0; back < MONTHS_LISTED; back++) {
            names.add(YearMonth.from(today).minusMonths(back).toString());
        }
        return names;
    }
}
