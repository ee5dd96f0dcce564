package vn.motcua.cli;

import static java.util.stream.Collectors.toMap;

import java.util.Set;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;

/** Whoever can run programs on this machine as its administrator; the command line acts as this account. */
final class Operator {

    private Operator() {}

    static Actor actor() {
        var everywhere = Role.OPERATOR.permissions().stream().collect(toMap(held -> held, held -> Reach.EVERYWHERE));
        return new Actor(Actor.OPERATOR, "operator", Set.of(Role.OPERATOR), everywhere);
    }
}
