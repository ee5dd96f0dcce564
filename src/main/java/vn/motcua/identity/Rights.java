package vn.motcua.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What one account may do: by its own roles, or as far as it was passed on. */
public record Rights(UUID account, Set<Role> roles, Map<Permission, Reach> reach) {

    public Rights {
        roles = Set.copyOf(roles);
        reach = Map.copyOf(reach);
    }

    public Reach reach(Permission permission) {
        return reach.getOrDefault(permission, Reach.NOWHERE);
    }
}
