package vn.motcua.queue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day of the queue in numbers, all of one query: the total is the sum of its rows. */
public record Figures(LocalDate day, Row total, List<Row> services) {

    public Figures {
        services = List.copyOf(services);
    }

    /**
     * @param letter      of the service, empty for the total
     * @param taken       waiting + serving + skipped + served
     * @param waiting     now
     * @param serving     now
     * @param served      finished
     * @param averageWait seconds until the call, of those called; null while nobody was
     * @param longestWait seconds, of those called and of those who wait now; null without any
     * @param averageServing seconds at counters, of those finished; null while none is
     */
    public record Row(
            String letter,
            String name,
            String nameEn,
            int taken,
            int waiting,
            int serving,
            int skipped,
            int served,
            @Nullable Integer averageWait,
            @Nullable Integer longestWait,
            @Nullable Integer averageServing) {}
}
