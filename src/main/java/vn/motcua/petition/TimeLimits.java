package vn.motcua.petition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** Within what time petitions are handled, as dated data. Changing it needs PETITION_MANAGE everywhere. */
public interface TimeLimits {

    /** Every limit there ever was, by stage, matter and first day. */
    List<TimeLimit> all();

    /** Holds from a day on for what arrives then; the later one said about the same day holds. */
    Outcome<TimeLimit> add(TimeLimit limit, Actor by);

    /** @param matter null: of both, where there is none of its own */
    record TimeLimit(Stage stage, @Nullable Matter matter, Limit limit, LocalDate validFrom) {}
}
