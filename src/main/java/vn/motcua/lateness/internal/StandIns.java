package vn.motcua.lateness.internal;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.Staff;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.notice.Template;
import vn.motcua.shared.VietnameseTime;

/**
 * Tells whoever stands in for somebody: when they are named, when the days change, when it is over, by its date or earlier.
 * The sweep compares the directory with what was told last, so that it does not matter who changed it or whether a node died.
 */
@Component
class StandIns {

    /** Days back in which an end is still news. */
    private static final int NEWS = 7;

    private final Staff staff;
    private final KnownAccounts accounts;
    private final StandInStore store;

    StandIns(Staff staff, KnownAccounts accounts, StandInStore store) {
        this.staff = staff;
        this.accounts = accounts;
        this.store = store;
    }

    void tell(Instant now) {
        var today = VietnameseTime.dateOf(now);
        var delegations = staff.delegationsLasting(today.minusDays(NEWS));
        if (delegations.isEmpty()) return;
        var known = store.told(delegations.stream().map(Delegation::id).toList());
        for (var each : delegations) {
            var told = known.get(each.id());
            boolean over = each.validTo().isBefore(today) || each.validTo().isBefore(each.validFrom());
            if (told == null ? over : told.over()) continue;
            var people = accounts.ofOfficer(each.to());
            if (told == null) store.named(each, people, now);
            else if (over) store.changed(each, told, Template.STAND_IN_OVER, people, now);
            else if (told.differs(each)) store.changed(each, told, Template.STAND_IN_CHANGED, people, now);
        }
    }
}
