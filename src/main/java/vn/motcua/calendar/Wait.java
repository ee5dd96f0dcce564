package vn.motcua.calendar;

import java.time.Instant;

/** A time the clock stood still: from a pause or a request for supplement to its end. */
public record Wait(Instant from, Instant to) {

    public Wait {
        if (to.isBefore(from)) throw new IllegalArgumentException("a wait ends before it begins");
    }
}
