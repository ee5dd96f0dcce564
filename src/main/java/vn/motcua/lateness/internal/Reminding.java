package vn.motcua.lateness.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.dossier.AskedPeople;
import vn.motcua.notice.Template;

/**
 * Reminds of questions without an answer: whoever was asked when the time is over, whoever asked when a working day more went
 * by. Each once; nothing waits for an answer.
 */
@Component
class Reminding {

    /** What ran out longer ago is no news; longer than any run of days off. */
    private static final Duration NEWS = Duration.ofDays(30);

    private static final int WORKING_DAY = 8 * 60;

    private final ReminderStore store;
    private final AskedPeople asked;
    private final WorkingCalendars calendars;

    Reminding(ReminderStore store, AskedPeople asked, WorkingCalendars calendars) {
        this.store = store;
        this.asked = asked;
        this.calendars = calendars;
    }

    void remind(Instant now) {
        var since = now.minus(NEWS);
        for (var question : store.unanswered(Template.QUESTION_LATE, since, now.minus(Looking.GRACE))) {
            var people = asked.of(question.agency(), question.department(), question.account());
            store.remind(question, Template.QUESTION_LATE, people, now);
        }
        var dayAgo = new HashMap<UUID, Instant>();
        for (var question : store.unanswered(Template.QUESTION_UNANSWERED, since, now.minus(Looking.GRACE))) {
            var before = dayAgo.computeIfAbsent(
                    question.agency(), agency -> Ahead.of(calendars.of(agency), now, WORKING_DAY));
            if (question.due().isAfter(before)) continue;
            store.remind(question, Template.QUESTION_UNANSWERED, Set.of(question.askedBy()), now);
        }
    }
}
