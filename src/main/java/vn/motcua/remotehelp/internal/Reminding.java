package vn.motcua.remotehelp.internal;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.motcua.notice.Template;

/** Reminds whoever booked, on the day before and an hour before; each once. */
@Component
class Reminding {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    /** Looked at in one go; the next one goes on. */
    private static final int MOST = 500;

    private final Telling telling;
    private final Clock clock;

    Reminding(Telling telling, Clock clock) {
        this.telling = telling;
        this.clock = clock;
    }

    void remind() {
        var now = clock.instant();
        telling.remind(Template.HELP_SOON, now, HOUR, MOST);
        telling.remind(Template.HELP_TOMORROW, now, DAY, MOST);
    }
}
