package vn.motcua.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Due;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Wait;
import vn.motcua.calendar.WaitMode;

/** Hours by the plain clock: whoever counts them is tested elsewhere. */
final class PlainDeadlines implements Deadlines {

    @Override
    public Due due(UUID agency, Limit limit, Instant received, List<Wait> waits, WaitMode mode) {
        var due = received.plus(Duration.ofHours(limit.amount()));
        return new Due(limit, due, received, List.of(), List.of(), List.of());
    }

    @Override
    public Due moved(UUID agency, Limit limit, Instant given, Instant received, List<Wait> waits, WaitMode mode) {
        return due(agency, limit, received, waits, mode);
    }
}
