package vn.motcua.dossier.internal;

import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;

/** Who may hold a step: somebody with its role who works there, or who assigns there. */
final class Holding {

    private Holding() {}

    static boolean fits(Actor actor, Dossier.Position position) {
        if (actor.reach(Permission.DOSSIER_ASSIGN).covers(position.agency())) return true;
        var role = position.role();
        boolean works = actor.reach(Permission.DOSSIER_PROCESS).covers(position.agency())
                || actor.reach(Permission.DOSSIER_RECEIVE).covers(position.agency());
        return works && (role == null || actor.roles().contains(Role.valueOf(role)));
    }
}
