package vn.motcua.lateness.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.Role;

/** Who is told beside the person: the heads of their department, else those of the agency, else its leaders. */
@Component
class Heads {

    private final Colleagues colleagues;

    Heads(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /**
     * Never the person; empty where an agency has nobody else.
     *
     * @param holder null when it lies in nobody's hands
     */
    Set<UUID> of(UUID agency, @Nullable UUID holder) {
        var there = colleagues.at(agency);
        var leaders = holding(Role.LEADER, there, holder);
        if (holder != null && isLeader(there, holder)) return leaders;
        var heads = holding(Role.HEAD, there, holder);
        if (holder != null) {
            var near = colleagues.ofDepartment(holder);
            var nearest = heads.stream().filter(near::contains).collect(Collectors.toSet());
            if (!nearest.isEmpty()) return nearest;
        }
        return heads.isEmpty() ? leaders : heads;
    }

    private static boolean isLeader(List<Actor> there, UUID account) {
        return there.stream()
                .anyMatch(each -> each.account().equals(account) && each.roles().contains(Role.LEADER));
    }

    private static Set<UUID> holding(Role role, List<Actor> there, @Nullable UUID but) {
        return there.stream()
                .filter(each -> each.roles().contains(role))
                .map(Actor::account)
                .filter(account -> !account.equals(but))
                .collect(Collectors.toSet());
    }
}
