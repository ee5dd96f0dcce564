package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.VietnameseTime;

/**
 * When an agency works: its sessions by weekday, its days off and make-up days, and how late a same-day dossier may come
 * in. Immutable. An agency's own sessions replace the general ones of the same weekday on the days they hold; its own
 * special day replaces the general one of the same date.
 */
public final class WorkingCalendar {

    /** The general rules and an agency's own. */
    public record Rules(List<SessionRule> sessions, List<SpecialDay> days, List<SameDayRule> sameDay) {

        public static final Rules NONE = new Rules(List.of(), List.of(), List.of());

        public Rules {
            sessions = List.copyOf(sessions);
            days = List.copyOf(days);
            sameDay = List.copyOf(sameDay);
        }
    }

    /** Where nothing else is set. */
    static final LocalTime SAME_DAY_UNTIL = LocalTime.of(15, 0);

    private static final int[] CLOSED = {};

    /** A stretch of days with the same rules: per weekday the minutes of day where sessions begin and end, in turn. */
    private record Stretch(int firstDay, int[][] sessions, int sameDayUntil) {}

    private final Stretch[] stretches;
    private final int[] specialDates;
    private final SpecialDay[] specialDays;

    private WorkingCalendar(Stretch[] stretches, Collection<SpecialDay> special) {
        this.stretches = stretches;
        this.specialDays = special.toArray(SpecialDay[]::new);
        this.specialDates =
                special.stream().mapToInt(day -> (int) day.date().toEpochDay()).toArray();
    }

    public static WorkingCalendar of(Rules general, Rules own) {
        var days = new TreeMap<LocalDate, SpecialDay>();
        general.days().forEach(day -> days.put(day.date(), day));
        own.days().forEach(day -> days.put(day.date(), day));
        var stretches = changes(general, own).stream()
                .map(first -> new Stretch(
                        (int) first.toEpochDay(), week(general, own, first), sameDayUntil(general, own, first)))
                .toArray(Stretch[]::new);
        return new WorkingCalendar(stretches, days.values());
    }

    /** Whether on every day of its time at least one weekday has a session, days off apart. */
    public static boolean worksEveryWeek(Rules general, Rules own) {
        return changes(general, own).stream()
                .map(first -> week(general, own, first))
                .allMatch(week -> Arrays.stream(week).anyMatch(sessions -> sessions.length > 0));
    }

    /** The sessions of a day, in order; none when it is a day off. */
    public List<Hours> sessions(LocalDate date) {
        var minutes = sessions((int) date.toEpochDay());
        var sessions = new ArrayList<Hours>();
        for (int i = 0; i < minutes.length; i += 2) {
            sessions.add(new Hours(time(minutes[i]), time(minutes[i + 1])));
        }
        return List.copyOf(sessions);
    }

    public boolean isWorkingDay(LocalDate date) {
        return sessions((int) date.toEpochDay()).length > 0;
    }

    /** The day off or make-up day on that date, null when it is what its weekday says. */
    public @Nullable SpecialDay specialDay(LocalDate date) {
        return specialDay((int) date.toEpochDay());
    }

    /** Minutes of day where the sessions of a day begin and end, in turn. */
    int[] sessions(int day) {
        var week = stretch(day).sessions();
        var special = specialDay(day);
        if (special == null) return week[Math.floorMod(day + 3, 7)];
        return special.kind() == SpecialDay.Kind.OFF ? CLOSED : week[0];
    }

    int sameDayUntil(int day) {
        return stretch(day).sameDayUntil();
    }

    @Nullable
    SpecialDay specialDay(int day) {
        int place = Arrays.binarySearch(specialDates, day);
        return place < 0 ? null : specialDays[place];
    }

    private Stretch stretch(int day) {
        int last = stretches.length - 1;
        while (last > 0 && stretches[last].firstDay() > day) last--;
        return stretches[last];
    }

    private static TreeSet<LocalDate> changes(Rules... all) {
        var changes = new TreeSet<>(List.of(VietnameseTime.EARLIEST));
        for (var rules : all) {
            for (var rule : rules.sessions()) addChanges(changes, rule.validFrom(), rule.validTo());
            for (var rule : rules.sameDay()) addChanges(changes, rule.validFrom(), rule.validTo());
        }
        changes.removeIf(date -> !VietnameseTime.inRange(date));
        return changes;
    }

    private static void addChanges(TreeSet<LocalDate> changes, LocalDate from, @Nullable LocalDate to) {
        changes.add(from);
        if (to != null) changes.add(to.plusDays(1));
    }

    private static int[][] week(Rules general, Rules own, LocalDate date) {
        var week = new int[7][];
        for (var weekday : DayOfWeek.values()) {
            var rules = holding(own, weekday, date);
            if (rules.isEmpty()) rules = holding(general, weekday, date);
            week[weekday.ordinal()] = minutes(rules);
        }
        return week;
    }

    private static List<SessionRule> holding(Rules rules, DayOfWeek weekday, LocalDate date) {
        return rules.sessions().stream()
                .filter(rule -> rule.weekday() == weekday && rule.holdsOn(date))
                .toList();
    }

    /** Begins and ends in turn; sessions that overlap or touch become one. */
    private static int[] minutes(List<SessionRule> rules) {
        var merged = new ArrayList<int[]>();
        rules.stream()
                .map(SessionRule::hours)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Hours::from))
                .forEach(hours -> {
                    int from = minute(hours.from());
                    int to = minute(hours.to());
                    if (!merged.isEmpty() && from <= merged.getLast()[1]) {
                        merged.getLast()[1] = Math.max(merged.getLast()[1], to);
                    } else {
                        merged.add(new int[] {from, to});
                    }
                });
        return merged.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private static int sameDayUntil(Rules general, Rules own, LocalDate date) {
        for (var rules : List.of(own, general)) {
            for (var rule : rules.sameDay()) {
                if (date.isBefore(rule.validFrom())) continue;
                if (rule.validTo() == null || !date.isAfter(rule.validTo())) return minute(rule.latest());
            }
        }
        return minute(SAME_DAY_UNTIL);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }

    /** Days off and make-up days by date. */
    public Map<LocalDate, SpecialDay> specialDays(LocalDate from, LocalDate to) {
        var days = new TreeMap<LocalDate, SpecialDay>();
        for (var day : specialDays) {
            if (!day.date().isBefore(from) && !day.date().isAfter(to)) days.put(day.date(), day);
        }
        return days;
    }
}
