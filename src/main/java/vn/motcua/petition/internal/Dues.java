package vn.motcua.petition.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Wait;
import vn.motcua.calendar.WaitMode;
import vn.motcua.petition.Matter;
import vn.motcua.petition.Stage;
import vn.motcua.shared.VietnameseTime;

/** Counts until when something is due, by the limits in force on the day it began and the agency's calendar. */
@Component
class Dues {

    private final Deadlines deadlines;
    private final LimitStore limits;

    Dues(Deadlines deadlines, LimitStore limits) {
        this.deadlines = deadlines;
        this.limits = limits;
    }

    Instant of(Stage stage, Matter matter, UUID agency, Instant from, List<Wait> waits) {
        var limit = limits.of(stage, matter, VietnameseTime.dateOf(from));
        return deadlines.instant(agency, limit, from, waits, WaitMode.CREDIT);
    }
}
