package vn.motcua.notice.internal;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.notice.Channel;
import vn.motcua.shared.VietnameseTime;

/** When nobody's phone rings; pure. A night may pass midnight; the same time twice is no night at all. */
record QuietHours(LocalTime from, LocalTime to) {

    /** The earliest instant something may leave; null: at once. E-mail waits in its box and wakes nobody. */
    @Nullable
    Instant notBefore(Channel channel, Instant now) {
        return switch (channel) {
            case EMAIL -> null;
            case SMS, ZALO -> {
                var here = VietnameseTime.at(now);
                var time = here.toLocalTime();
                if (!covers(time)) yield null;
                var day = time.isBefore(to)
                        ? here.toLocalDate()
                        : here.toLocalDate().plusDays(1);
                yield VietnameseTime.instantOf(day.atTime(to));
            }
        };
    }

    private boolean covers(LocalTime time) {
        if (from.equals(to)) return false;
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
