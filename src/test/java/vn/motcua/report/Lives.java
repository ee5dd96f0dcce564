package vn.motcua.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.motcua.report.Life.Entry;
import vn.motcua.report.Life.Kind;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;

/** Makes lives of dossiers up, fond of midnights, of microseconds beside them, and of late records. */
final class Lives {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final int DAYS = 120;

    private static final List<Kind> ENDS = List.of(
            Kind.RESOLVED, Kind.RESOLVED, Kind.RESOLVED, Kind.RESOLVED, Kind.REFUSED, Kind.STOPPED, Kind.WITHDRAWN);
    private static final List<Kind> WAITS = List.of(Kind.ASKED_SUPPLEMENT, Kind.ASKED_PAYMENT, Kind.PAUSED);

    private final Random random;
    private final List<String> agencies;
    private final List<Entry> entries = new ArrayList<>();
    private boolean late;

    Lives(Random random, List<String> agencies) {
        this.random = random;
        this.agencies = agencies;
    }

    Life next(int number) {
        entries.clear();
        late = random.nextInt(3) == 0;
        boolean byInstant = random.nextInt(4) == 0;
        var at = instant(FIRST, DAYS - 10);
        var due = random.nextInt(10) == 0 ? null : due(at);
        add(Kind.RECEIVED, at, due);
        for (int waits = random.nextInt(3); waits > 0; waits--) {
            if (random.nextInt(4) == 0) due = longer(at, due);
            at = later(at);
            add(pick(WAITS), at, null);
            if (random.nextInt(4) == 0) {
                at = null;
                break;
            }
            at = later(at);
            due = random.nextBoolean() || due == null ? due : due.plus(random.nextInt(3), ChronoUnit.DAYS);
            add(Kind.WENT_ON, at, due);
        }
        if (at != null && random.nextInt(6) == 0) add(Kind.APOLOGISED, at = later(at), null);
        if (at != null && random.nextInt(4) > 0) finish(later(at));
        if (random.nextInt(8) == 0) correct();
        var procedure = "1.00000" + random.nextInt(4);
        var receiving = pick(agencies);
        return new Life(
                Ids.next(),
                "X-%05d".formatted(number),
                receiving,
                random.nextInt(4) == 0 ? pick(agencies) : receiving,
                procedure + (random.nextInt(5) == 0 ? ".000.00.00.H40" : ""),
                random.nextInt(6) == 0 ? "" : "S" + procedure.charAt(7),
                pick(List.of("online", "counter", "post")),
                pick(List.of("", "toan_trinh", "mot_phan", "muc_3", "muc_4")),
                byInstant,
                random.nextBoolean(),
                random.nextBoolean(),
                List.copyOf(entries));
    }

    private @Nullable Instant longer(Instant at, @Nullable Instant due) {
        if (due == null) return null;
        var longer = due.plus(1 + random.nextInt(4), ChronoUnit.DAYS);
        add(Kind.EXTENDED, at, longer);
        return longer;
    }

    private void finish(Instant at) {
        if (random.nextBoolean()) add(Kind.DIGITISED, random.nextBoolean() ? at : later(at), null);
        var end = pick(ENDS);
        var last = entries.getLast();
        var ended = last.kind() == Kind.DIGITISED && last.at().isAfter(at) ? at : later(at);
        add(end, ended, null);
        if (end == Kind.RESOLVED && random.nextInt(4) > 0) add(Kind.RETURNED, later(ended), null);
    }

    private void correct() {
        var recorded = entries.getLast().recorded().plus(random.nextInt(20), ChronoUnit.DAYS);
        var channel = pick(List.of("online", "counter", "post"));
        entries.add(new Entry(Kind.CHANNEL_CORRECTED, recorded, recorded, null, channel));
    }

    /** Records never run ahead of earlier records: an office writes down what came first, first. */
    private void add(Kind kind, Instant at, @Nullable Instant due) {
        var recorded = late && random.nextInt(3) == 0 ? at.plus(random.nextInt(1, 15 * 24), ChronoUnit.HOURS) : at;
        if (!entries.isEmpty() && entries.getLast().recorded().isAfter(recorded)) {
            recorded = entries.getLast().recorded();
        }
        entries.add(new Entry(kind, at, recorded, due, null));
    }

    Instant instant(LocalDate first, int days) {
        var day = first.plusDays(random.nextInt(days));
        return switch (random.nextInt(6)) {
            case 0 -> VietnameseTime.startOf(day);
            case 1 -> VietnameseTime.endOf(day);
            default -> VietnameseTime.startOf(day).plus(random.nextInt(24 * 60), ChronoUnit.MINUTES);
        };
    }

    private Instant later(Instant at) {
        return switch (random.nextInt(5)) {
            case 0 -> at;
            case 1 -> VietnameseTime.startOf(VietnameseTime.dateOf(at).plusDays(1));
            default -> at.plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)));
        };
    }

    private Instant due(Instant received) {
        return switch (random.nextInt(3)) {
            case 0 -> VietnameseTime.startOf(VietnameseTime.dateOf(received).plusDays(1 + random.nextInt(8)));
            default -> received.plus(Duration.ofMinutes(30L * random.nextInt(1, 10 * 48)));
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
