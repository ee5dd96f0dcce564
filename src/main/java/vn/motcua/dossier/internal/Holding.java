package vn.motcua.dossier.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.procedure.ProcedureVersion.StepKind;

/**
 * Who may hold a step: somebody with its role who works there, or who assigns there. And in whose hands a dossier is: its
 * holder's, or, while nobody took an approval over, those of the agency's signing desk, so that what waits for a
 * signature is found at once.
 */
final class Holding {

    private Holding() {}

    /** The account that dossier.holding names; null while it is in nobody's hands. */
    static @Nullable UUID hands(Dossier dossier, Path path) {
        var holder = dossier.position().holder();
        if (holder != null) return holder;
        return signs(dossier.status(), path.kindAt(dossier.position()))
                ? signingDesk(dossier.position().agency())
                : null;
    }

    static boolean signs(Status status, @Nullable StepKind kind) {
        return kind == StepKind.APPROVE && (status == Status.RECEIVED || status == Status.PROCESSING);
    }

    /** The agency's id as UUID version 8: no account has one, and SQL can make it too. */
    static UUID signingDesk(UUID agency) {
        return new UUID(agency.getMostSignificantBits() & ~0xf000L | 0x8000L, agency.getLeastSignificantBits());
    }

    static boolean fits(Actor actor, Dossier.Position position) {
        return fits(new Rights(actor.account(), actor.roles(), actor.reach()), position);
    }

    static boolean fits(Rights rights, Dossier.Position position) {
        if (rights.reach(Permission.DOSSIER_ASSIGN).covers(position.agency())) return true;
        var role = position.role();
        boolean works = rights.reach(Permission.DOSSIER_PROCESS).covers(position.agency())
                || rights.reach(Permission.DOSSIER_RECEIVE).covers(position.agency());
        return works && (role == null || rights.roles().contains(Role.valueOf(role)));
    }
}
