package vn.motcua.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Choice;
import vn.motcua.page.Formats;
import vn.motcua.queue.BookTimes.Booked;
import vn.motcua.queue.Figures;
import vn.motcua.queue.QueueQuery.DayRoster;

/**
 * A day of the queue: its figures, who sits where, what is booked.
 *
 * @param booked empty for those who only read reports
 */
public record QueueDayPage(
        String code,
        String agency,
        List<Choice> agencies,
        boolean serves,
        Figures figures,
        DayRoster roster,
        List<Booked> booked) {

    /** Minutes and seconds, {@code 7:05}; a dash where there is nothing to count. */
    public static String minutes(@Nullable Integer seconds) {
        return seconds == null ? Formats.NOTHING : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
