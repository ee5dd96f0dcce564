package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.motcua.calendar.WorkingCalendar.Rules;
import vn.motcua.shared.VietnameseTime;

/** deadlines.md once more, day by day and minute by minute, straight from the rules: slow, and written to be read. */
record NaiveDeadline(Rules general, Rules own, Map<LocalDate, List<Hours>> known) {

    NaiveDeadline(Rules general, Rules own) {
        this(general, own, new HashMap<>());
    }

    LocalDateTime due(Limit limit, LocalDateTime receivedToTheSecond, List<Wait> given, WaitMode mode) {
        var received = receivedToTheSecond.truncatedTo(ChronoUnit.MINUTES);
        var waits = given.stream()
                .filter(wait -> !local(wait.to()).isBefore(received))
                .map(wait -> new LocalDateTime[] {later(local(wait.from()), received), local(wait.to())})
                .toList();
        var last = waits.stream().map(wait -> wait[1]).max(Comparator.naturalOrder());
        if (mode == WaitMode.RESTART && last.isPresent()) {
            return due(limit, last.get(), List.of(), WaitMode.CREDIT);
        }
        var start = start(received);
        return switch (limit.unit()) {
            case SAME_DAY -> {
                var overnight = joined(waits).stream()
                        .filter(wait -> wait[1].toLocalDate().isAfter(wait[0].toLocalDate()))
                        .map(wait -> wait[1])
                        .max(Comparator.naturalOrder());
                if (overnight.isPresent()) yield due(limit, overnight.get(), List.of(), mode);
                yield start.toLocalTime().isAfter(latest(start.toLocalDate()))
                        ? end(workingFrom(start.toLocalDate().plusDays(1)))
                        : end(start.toLocalDate());
            }
            case HOURS -> {
                long left = limit.amount() * 60L + waitedMinutes(waits);
                var minute = start;
                for (; left > 0; minute = minute.plusMinutes(1)) {
                    if (runs(minute)) left--;
                }
                yield minute;
            }
            case WORKING_DAYS -> {
                long left = limit.amount()
                        + waitedDays(waits).stream().filter(this::works).count();
                var day = start.toLocalDate();
                while (left > 0) {
                    day = day.plusDays(1);
                    if (works(day)) left--;
                }
                yield end(day);
            }
            case CALENDAR_DAYS ->
                end(workingFrom(start.toLocalDate()
                        .plusDays(limit.amount() + waitedDays(waits).size())));
            case MONTHS ->
                end(workingFrom(sameDayOfMonth(start.toLocalDate(), limit.amount())
                        .plusDays(waitedDays(waits).size())));
        };
    }

    /** A given date after waits: what each adds, one after the other, or the limit anew where that is later. */
    LocalDateTime moved(
            Limit limit, LocalDateTime given, LocalDateTime receivedToTheSecond, List<Wait> waited, WaitMode mode) {
        var received = receivedToTheSecond.truncatedTo(ChronoUnit.MINUTES);
        var waits = waited.stream()
                .filter(wait -> !local(wait.to()).isBefore(received))
                .map(wait -> new LocalDateTime[] {later(local(wait.from()), received), local(wait.to())})
                .toList();
        boolean overnight =
                joined(waits).stream().anyMatch(wait -> wait[1].toLocalDate().isAfter(wait[0].toLocalDate()));
        if (mode == WaitMode.RESTART && !waits.isEmpty() || limit.unit() == Limit.Unit.SAME_DAY && overnight) {
            return later(due(limit, received, waited, mode), given);
        }
        long minutes = waitedMinutes(waits);
        var days = waitedDays(waits);
        long working = days.stream().filter(this::works).count();
        return switch (limit.unit()) {
            case SAME_DAY -> given;
            case HOURS -> {
                var minute = given;
                for (long left = minutes; left > 0; minute = minute.plusMinutes(1)) {
                    if (runs(minute)) left--;
                }
                yield minute;
            }
            case WORKING_DAYS -> {
                var day = given.toLocalDate();
                for (long left = working; left > 0; ) {
                    day = day.plusDays(1);
                    if (works(day)) left--;
                }
                yield working == 0 ? given : end(day);
            }
            case CALENDAR_DAYS, MONTHS ->
                days.isEmpty() ? given : end(workingFrom(given.toLocalDate().plusDays(days.size())));
        };
    }

    private LocalDateTime start(LocalDateTime received) {
        var minute = received;
        while (!inSession(minute)) minute = minute.plusMinutes(1);
        return minute;
    }

    /** Both ends of a session belong to it. */
    private boolean inSession(LocalDateTime minute) {
        return sessions(minute.toLocalDate()).stream()
                .anyMatch(hours -> !minute.toLocalTime().isBefore(hours.from())
                        && !minute.toLocalTime().isAfter(hours.to()));
    }

    /** Whether the minute that begins here is session time. */
    private boolean runs(LocalDateTime minute) {
        return sessions(minute.toLocalDate()).stream()
                .anyMatch(hours -> !minute.toLocalTime().isBefore(hours.from())
                        && minute.toLocalTime().isBefore(hours.to()));
    }

    private long waitedMinutes(List<LocalDateTime[]> waits) {
        var minutes = new HashSet<LocalDateTime>();
        for (var wait : waits) {
            for (var minute = wait[0]; minute.isBefore(wait[1]); minute = minute.plusMinutes(1)) {
                if (runs(minute)) minutes.add(minute);
            }
        }
        return minutes.size();
    }

    private static Set<LocalDate> waitedDays(List<LocalDateTime[]> waits) {
        var days = new HashSet<LocalDate>();
        for (var wait : waits) {
            for (var day = wait[0].toLocalDate().plusDays(1);
                    !day.isAfter(wait[1].toLocalDate());
                    day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }

    /** Joins two overlapping waits until none overlap. */
    private static List<LocalDateTime[]> joined(List<LocalDateTime[]> waits) {
        for (var one : waits) {
            for (var other : waits) {
                if (one == other || other[0].isBefore(one[0]) || other[0].isAfter(one[1])) continue;
                var rest = new ArrayList<>(waits);
                rest.remove(one);
                rest.remove(other);
                rest.add(new LocalDateTime[] {one[0], later(one[1], other[1])});
                return joined(rest);
            }
        }
        return waits;
    }

    private static LocalDate sameDayOfMonth(LocalDate from, int months) {
        var month = from.withDayOfMonth(1);
        for (int i = 0; i < months; i++) month = month.plusMonths(1);
        return month.withDayOfMonth(Math.min(from.getDayOfMonth(), month.lengthOfMonth()));
    }

    private LocalDate workingFrom(LocalDate date) {
        var day = date;
        while (!works(day)) day = day.plusDays(1);
        return day;
    }

    private boolean works(LocalDate date) {
        return !sessions(date).isEmpty();
    }

    private LocalDateTime end(LocalDate date) {
        return date.atTime(sessions(date).stream()
                .map(Hours::to)
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }

    private List<Hours> sessions(LocalDate date) {
        return known.computeIfAbsent(date, this::lookUp);
    }

    private List<Hours> lookUp(LocalDate date) {
        var special =
                general.days().stream().filter(day -> day.date().equals(date)).findFirst();
        var ownSpecial =
                own.days().stream().filter(day -> day.date().equals(date)).findFirst();
        var kind = ownSpecial.or(() -> special).map(SpecialDay::kind);
        if (kind.filter(SpecialDay.Kind.OFF::equals).isPresent()) return List.of();
        var weekday = kind.isPresent() ? DayOfWeek.MONDAY : date.getDayOfWeek();
        var rules = holding(own, weekday, date);
        if (rules.isEmpty()) rules = holding(general, weekday, date);
        return rules.stream().map(SessionRule::hours).filter(Objects::nonNull).toList();
    }

    private static List<SessionRule> holding(Rules rules, DayOfWeek weekday, LocalDate date) {
        return rules.sessions().stream()
                .filter(rule -> rule.weekday() == weekday)
                .filter(rule -> !date.isBefore(rule.validFrom()))
                .filter(rule -> rule.validTo() == null || !date.isAfter(rule.validTo()))
                .toList();
    }

    private LocalTime latest(LocalDate date) {
        for (var rules : List.of(own, general)) {
            for (var rule : rules.sameDay()) {
                if (date.isBefore(rule.validFrom())) continue;
                if (rule.validTo() == null || !date.isAfter(rule.validTo())) return rule.latest();
            }
        }
        return LocalTime.of(15, 0);
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, VietnameseTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
