package vn.motcua.petition.internal;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.petition.PetitionRefusal;
import vn.motcua.petition.TimeLimits;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class Limiting implements TimeLimits {

    /** Of any unit; what is longer was typed wrong. */
    private static final int LONGEST = 366;

    private final LimitStore store;
    private final Clock clock;

    Limiting(LimitStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<TimeLimit> all() {
        return store.all();
    }

    @Override
    public Outcome<TimeLimit> add(TimeLimit limit, Actor by) {
        if (by.reach(Permission.PETITION_MANAGE).kind() != Reach.Kind.EVERYWHERE) {
            return Outcome.refused(PetitionRefusal.NOT_PERMITTED);
        }
        if (!VietnameseTime.inRange(limit.validFrom())) return Outcome.refused(PetitionRefusal.DATE_OUT_OF_RANGE);
        if (limit.limit().amount() > LONGEST) return Outcome.refused(PetitionRefusal.LIMIT_INVALID);
        store.add(limit, by.account(), clock.instant());
        return Outcome.done(limit);
    }
}
