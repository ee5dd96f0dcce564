package vn.motcua.petition.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.petition.Action;

/**
 * What an actor sees of petitions and may do with them. Pure.
 *
 * @param officers whom the actor is in the directory, with those in whose place they act today
 */
record Sight(Actor by, Set<UUID> officers) {

    /** @param through {@link Above#through} of the agency it is about */
    record About(
            UUID agency,
            @Nullable UUID complainedOfficer,
            Set<UUID> through,
            @Nullable UUID senderAccount) {}

    boolean mine(About petition) {
        return petition.senderAccount() != null
                && petition.senderAccount().equals(by.account())
                && !by.account().equals(Actor.OPERATOR);
    }

    /** @param places where it lies and ever lay */
    boolean sees(About petition, Set<UUID> places) {
        if (mine(petition)) return true;
        if (names(petition) || !by.serves(Permission.PETITION_READ)) return false;
        var reach = by.reach(Permission.PETITION_READ);
        return places.stream().anyMatch(reach::covers);
    }

    /** Whether they may look up who sent it. */
    boolean seesSender(About petition, Set<UUID> places) {
        if (mine(petition)) return true;
        if (!sees(petition, places)) return false;
        var reach = by.reach(Permission.PETITION_SENDER);
        return switch (reach.kind()) {
            case NOWHERE, OWN -> false;
            case EVERYWHERE -> true;
            case AGENCIES ->
                reach.covers(petition.agency()) && !petition.through().contains(petition.agency());
        };
    }

    /** Whether they may, wherever it stands. */
    boolean may(Action action, About petition, Set<UUID> places) {
        if (mine(petition)) return action.ofSender();
        var permission = action.permission();
        return permission != null
                && sees(petition, places)
                && by.reach(permission).covers(petition.agency());
    }

    Set<Action> permitted(About petition, Set<UUID> places) {
        var permitted = EnumSet.noneOf(Action.class);
        for (var action : Action.values()) if (may(action, petition, places)) permitted.add(action);
        return permitted;
    }

    private boolean names(About petition) {
        return Optional.ofNullable(petition.complainedOfficer())
                .filter(officers::contains)
                .isPresent();
    }
}
