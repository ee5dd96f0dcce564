package vn.motcua.interconnected.internal;

import static vn.motcua.identity.Permission.DOSSIER_APPROVE;
import static vn.motcua.identity.Permission.DOSSIER_ASSIGN;
import static vn.motcua.identity.Permission.DOSSIER_PROCESS;
import static vn.motcua.identity.Permission.DOSSIER_READ;
import static vn.motcua.identity.Permission.DOSSIER_RECEIVE;
import static vn.motcua.identity.Permission.DOSSIER_RETURN;
import static vn.motcua.identity.Permission.DOSSIER_SUPPLY;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;

/** Who does what follows by itself: the journal names whoever set it off, the rights are the program's. */
final class Automaton {

    static final Actor READER = as(Actor.OPERATOR);

    private Automaton() {}

    static Actor as(UUID account) {
        return new Actor(account, "motcua", Set.of(), reach());
    }

    private static Map<Permission, Reach> reach() {
        return Stream.of(
                        DOSSIER_READ,
                        DOSSIER_RECEIVE,
                        DOSSIER_PROCESS,
                        DOSSIER_ASSIGN,
                        DOSSIER_SUPPLY,
                        DOSSIER_RETURN,
                        DOSSIER_APPROVE)
                .collect(Collectors.toMap(Function.identity(), permission -> Reach.EVERYWHERE));
    }
}
