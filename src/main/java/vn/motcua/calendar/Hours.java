package vn.motcua.calendar;

import java.time.LocalTime;

/** A session of a working day, on whole minutes; both ends belong to it. */
public record Hours(LocalTime from, LocalTime to) {

    public Hours {
        if (!from.isBefore(to)) throw new IllegalArgumentException("a session ends before it begins");
    }
}
