package vn.motcua.lateness.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;
import vn.motcua.lateness.Explanation;

/** Whose explanations an actor sees and judges beside their own. */
record Sight(Actor by) {

    boolean sees(UUID agency) {
        return judging().covers(agency) || by.reach(Permission.JOURNAL_VERIFY).covers(agency);
    }

    boolean judges(Explanation asked) {
        return !asked.account().equals(by.account())
                && judging().covers(asked.agency())
                && (!Role.LEADER.name().equals(asked.role()) || approving().covers(asked.agency()));
    }

    Reach judging() {
        return by.reach(Permission.DOSSIER_ASSIGN);
    }

    Reach approving() {
        return by.reach(Permission.DOSSIER_APPROVE);
    }

    Reach seeing() {
        var reading = by.reach(Permission.JOURNAL_VERIFY);
        if (judging().kind() == Reach.Kind.EVERYWHERE || reading.kind() == Reach.Kind.EVERYWHERE) {
            return Reach.EVERYWHERE;
        }
        Set<UUID> agencies = new HashSet<>(judging().agencies());
        agencies.addAll(reading.agencies());
        return Reach.of(agencies);
    }
}
