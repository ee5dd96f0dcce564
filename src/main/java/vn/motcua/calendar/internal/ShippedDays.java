package vn.motcua.calendar.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.intake.Problems;
import vn.motcua.shared.Texts;

/**
 * The days off that come with the program, 2015–2027. Their {@code source} tells how sure they are: {@code luat} a fixed
 * date of Labour Code art. 112; {@code thong_bao} announced; {@code nho_lai} announced, written down from memory;
 * {@code suy_ra} derived from the law where no announcement is known; {@code de_xuat} only proposed so far.
 */
final class ShippedDays {

    private ShippedDays() {}

    static List<SpecialDay> read(Texts texts) {
        var problems = new Problems(texts, Texts.VIETNAMESE);
        try (var file = new ClassPathResource("calendar/days.csv").getInputStream()) {
            var days = List.copyOf(DayTable.read(file, problems).values());
            if (problems.any())
                throw new IllegalStateException("" + problems.report(0, 0).errors());
            return days;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
