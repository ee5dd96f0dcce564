package vn.motcua.lateness.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.notice.Digests;
import vn.motcua.notice.Digests.Work;
import vn.motcua.shared.VietnameseTime;

/**
 * Tells officers each morning of a working day of their agency what is due. Called often: a digest is keyed by account and
 * day, so that the same day's is written once, whatever the number of nodes.
 */
@Component
class MorningDigest {

    private static final int MOST_DAYS_OFF = 60;

    private final DigestStore store;
    private final WorkingCalendars calendars;
    private final Digests digests;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final LocalTime from;
    private volatile LocalDate told = LocalDate.MIN;

    /** @param from earliest time of day, in Vietnam */
    MorningDigest(
            DigestStore store,
            WorkingCalendars calendars,
            Digests digests,
            TransactionOperations transactions,
            Clock clock,
            @Value("${motcua.lateness.digest-at}") LocalTime from) {
        this.store = store;
        this.calendars = calendars;
        this.digests = digests;
        this.transactions = transactions;
        this.clock = clock;
        this.from = from;
    }

    /** At noon the morning is over: a server that starts then sends no more. */
    void tell() {
        var here = VietnameseTime.at(clock.instant());
        var today = here.toLocalDate();
        var time = here.toLocalTime();
        if (told.equals(today) || time.isBefore(from) || !time.isBefore(LocalTime.NOON)) return;
        transactions.executeWithoutResult(ignored -> tell(today));
        told = today;
    }

    private void tell(LocalDate today) {
        var byNext = new HashMap<LocalDate, ArrayList<UUID>>();
        for (var agency : store.agencies()) {
            var calendar = calendars.of(agency);
            if (!calendar.isWorkingDay(today)) continue;
            var next = today.plusDays(1);
            for (int off = 0; off < MOST_DAYS_OFF && !calendar.isWorkingDay(next); off++) next = next.plusDays(1);
            byNext.computeIfAbsent(next, ignored -> new ArrayList<>()).add(agency);
        }
        Map<UUID, Work> work = new HashMap<>();
        var tomorrow = VietnameseTime.startOf(today.plusDays(1));
        byNext.forEach((next, agencies) -> store.inHand(
                        agencies.toArray(UUID[]::new),
                        clock.instant(),
                        tomorrow,
                        VietnameseTime.startOf(next.plusDays(1)))
                .forEach(each -> work.merge(each.work().account(), each.work(), MorningDigest::sum)));
        digests.tell(today, work.values());
    }

    private static Work sum(Work one, Work other) {
        return new Work(
                one.account(),
                one.late() + other.late(),
                one.today() + other.today(),
                one.next() + other.next(),
                one.all() + other.all());
    }
}
