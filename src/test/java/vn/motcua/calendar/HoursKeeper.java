package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.DirectoryKeeper;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.shared.Outcome;

/** Somebody who keeps the calendar of some agencies or of all, and agencies to keep it of. */
record HoursKeeper(UUID account, Set<UUID> agencies, boolean keepsWholeCalendar)
        implements CalendarKeeper, DirectoryKeeper {

    static final HoursKeeper OPERATOR = new HoursKeeper(new UUID(0, 1), Set.of(), true);
    static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    private static final String WORD = "K" + Long.toString(System.nanoTime() % 100_000_000);

    static String code(String name) {
        return WORD + "." + name;
    }

    static UUID agency(KeepAgencies agencies, String code) {
        var opening = new KeepAgencies.Opening(code, "Cơ quan " + code, AgencyKind.COMMUNE, null, ALWAYS);
        return switch (agencies.open(opening, OPERATOR)) {
            case Outcome.Done<UUID>(var id) -> id;
            case Outcome.Refused<UUID> refused -> throw new AssertionError(refused);
        };
    }

    @Override
    public boolean keepsCalendarOf(UUID agency) {
        return keepsWholeCalendar || agencies.contains(agency);
    }

    @Override
    public boolean keepsDirectoryOf(UUID agency) {
        return keepsWholeCalendar;
    }

    @Override
    public boolean keepsWholeDirectory() {
        return keepsWholeCalendar;
    }
}
