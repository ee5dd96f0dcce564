package vn.motcua.report;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.report.Life.Entry;
import vn.motcua.report.Life.Kind;
import vn.motcua.shared.VietnameseTime;

/**
 * Figures as their definitions tell them, one dossier at a time and with no regard to speed: forgets what had not
 * happened or was not recorded, plays the rest, and says of which numbers the dossier is one.
 */
final class Naive {

    private @Nullable Instant received;
    private @Nullable Instant due;
    private @Nullable Kind waiting;
    private @Nullable Entry end;
    private @Nullable Instant returned;
    private boolean digitised;
    private String channel;

    private final Life life;

    private Naive(Life life, Instant asOf, @Nullable Instant knownAt) {
        this.life = life;
        this.channel = life.channel();
        life.entries().stream()
                .filter(entry -> knownAt == null || !entry.recorded().isAfter(knownAt))
                .filter(entry ->
                        entry.kind() == Kind.CHANNEL_CORRECTED || !entry.at().isAfter(asOf))
                .sorted(comparing(Entry::at))
                .forEach(this::play);
    }

    private void play(Entry entry) {
        switch (entry.kind()) {
            case RECEIVED -> {
                received = entry.at();
                due = entry.due();
            }
            case ASKED_SUPPLEMENT, ASKED_PAYMENT, PAUSED -> waiting = entry.kind();
            case WENT_ON -> {
                waiting = null;
                due = entry.due();
            }
            case EXTENDED -> due = entry.due();
            case APOLOGISED -> {}
            case DIGITISED -> digitised = true;
            case RESOLVED, REFUSED, STOPPED, WITHDRAWN -> {
                end = entry;
                waiting = null;
            }
            case RETURNED -> returned = entry.at();
            case CHANNEL_CORRECTED -> channel = entry.channel();
        }
    }

    /** The channel known then, which rows by level depend on. */
    static String channel(Life life, Instant asOf, @Nullable Instant knownAt) {
        return new Naive(life, asOf, knownAt).channel;
    }

    /** The numbers the dossier counts in. */
    static Set<Part> parts(Life life, LocalDate from, LocalDate to, Instant asOf, @Nullable Instant knownAt) {
        var parts = EnumSet.noneOf(Part.class);
        var now = new Naive(life, asOf, knownAt);
        if (now.received == null) return parts;
        var start = VietnameseTime.startOf(from);
        var after = VietnameseTime.startOf(to.plusDays(1));
        now.handedOver(start, after, parts);
        if (!now.received.isBefore(after)) return parts;
        if (now.end != null && now.end.at().isBefore(start)) return parts;
        parts.add(Part.TOTAL);
        if (now.received.isBefore(start)) {
            parts.add(Part.CARRIED_OVER);
        } else {
            parts.add(Part.IN_PERIOD);
            parts.add(
                    switch (now.channel) {
                        case "online" -> Part.ONLINE;
                        case "counter" -> Part.COUNTER;
                        default -> Part.POST;
                    });
            if (!now.channel.equals("online")) parts.add(Part.COUNTER_OR_POST);
        }
        if (now.end == null) now.open(asOf, parts);
        else now.ended(now.end, parts);
        return parts;
    }

    private void handedOver(Instant start, Instant after, Set<Part> parts) {
        if (returned == null || returned.isBefore(start) || !returned.isBefore(after)) return;
        parts.add(Part.HANDED_OVER);
        parts.add(compare(returned) > 0 ? Part.HANDED_OVER_LATE : Part.HANDED_OVER_IN_TIME);
    }

    private void open(Instant asOf, Set<Part> parts) {
        parts.add(Part.IN_PROGRESS);
        if (waiting == Kind.ASKED_SUPPLEMENT) parts.add(Part.AWAITING_SUPPLEMENT);
        else if (waiting == Kind.ASKED_PAYMENT) parts.add(Part.AWAITING_PAYMENT);
        else if (waiting == Kind.PAUSED) parts.add(Part.PAUSED);
        else if (compare(asOf) > 0) parts.add(Part.IN_PROGRESS_OVERDUE);
        else parts.add(Part.IN_TIME);
        if (!parts.contains(Part.IN_PROGRESS_OVERDUE)) parts.add(Part.IN_TIME_OR_WAITING);
    }

    private void ended(Entry entry, Set<Part> parts) {
        parts.add(Part.ENDED);
        int late = compare(entry.at());
        if (entry.kind() != Kind.RESOLVED) {
            parts.add(Part.RETURNED);
            parts.add(Part.ON_TIME_OR_RETURNED);
            parts.add(Part.valueOf(entry.kind().name()));
            if (late > 0) parts.add(Part.RETURNED_LATE);
            return;
        }
        parts.add(Part.RESOLVED);
        parts.add(List.of(Part.EARLY, Part.ON_TIME, Part.OVERDUE).get(late + 1));
        if (late <= 0) parts.add(Part.EARLY_OR_ON_TIME);
        if (late == 0) parts.add(Part.ON_TIME_OR_RETURNED);
        if (digitised) parts.add(Part.DIGITISED);
        if (life.feeBearing()) parts.add(Part.FEE_BEARING);
        if (life.feeBearing() && life.paidOnline()) parts.add(Part.PAID_ONLINE);
    }

    /** Negative before the due date, 0 on it, positive after; without one it is always on it. */
    private int compare(Instant instant) {
        if (due == null) return 0;
        return life.byInstant()
                ? Integer.signum(instant.compareTo(due))
                : Integer.signum(VietnameseTime.dateOf(instant).compareTo(VietnameseTime.dateOf(due)));
    }
}
