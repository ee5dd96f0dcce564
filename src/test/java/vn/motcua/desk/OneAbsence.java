package vn.motcua.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.motcua.directory.DelegationKind;
import vn.motcua.identity.Absences;
import vn.motcua.identity.Actor;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** Somebody is away and somebody will be; whoever announces more is told that it is over already. */
final class OneAbsence implements Absences {

    private static final Set<DelegationKind> KINDS = EnumSet.allOf(DelegationKind.class);

    @Override
    public Outcome<Overview> of(Actor by) {
        var day = LocalDate.of(2026, 11, 20);
        var colleague = new Colleague(new UUID(2, 2), "Lê Thị Nhung", "Chuyên viên");
        return Outcome.done(new Overview(
                List.of(new Absence(Ids.next(), colleague.officer(), colleague.name(), KINDS, day, day, false)),
                List.of(new Absence(Ids.next(), colleague.officer(), colleague.name(), KINDS, day, day, true)),
                KINDS,
                List.of(colleague)));
    }

    @Override
    public Outcome<UUID> announce(Wanted wanted, Actor by) {
        return Outcome.refused(IdentityRefusal.ABSENCE_IN_PAST);
    }

    @Override
    public Outcome<UUID> end(UUID absence, Actor by) {
        return Outcome.done(absence);
    }
}
