package vn.motcua.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.ChangeReader;
import vn.motcua.calendar.CalendarKeeper;
import vn.motcua.directory.DirectoryKeeper;
import vn.motcua.outbox.OutboxKeeper;

/**
 * Who asks. Resolved once at sign-in (or from a token) and passed to every use case; nothing reads it from the air.
 *
 * @param account the account acting; the journal names it
 * @param name    how the person is shown
 * @param roles   what the person is, for steps of a process that name a role
 * @param reach   how far each permission extends; a permission that is not listed is not held
 * @param own     the part of roles and reach that is theirs without anybody's delegation; of the person where somebody
 *                acts for an organisation
 * @param absent  the parts that colleagues who are away passed on, for each of their accounts
 */
public record Actor(
        UUID account, String name, Set<Role> roles, Map<Permission, Reach> reach, Rights own, List<Rights> absent)
        implements DirectoryKeeper, CalendarKeeper, ChangeReader, OutboxKeeper {

    /** The account of the machine's operator: the command line acts as it and is journaled so. */
    public static final UUID OPERATOR = new UUID(0L, 1L);

    public Actor {
        roles = Set.copyOf(roles);
        reach = Map.copyOf(reach);
        absent = List.copyOf(absent);
    }

    /** Somebody to whom nobody delegated anything. */
    public Actor(UUID account, String name, Set<Role> roles, Map<Permission, Reach> reach) {
        this(account, name, roles, reach, new Rights(account, roles, reach), List.of());
    }

    /** The account of the very person: another one where they act for an organisation. */
    public UUID person() {
        return own.account();
    }

    /** What the colleague with this account passed on; null when the actor does not stand in for them. */
    public @Nullable Rights absent(UUID colleague) {
        for (var rights : absent) if (rights.account().equals(colleague)) return rights;
        return null;
    }

    public Reach reach(Permission permission) {
        return reach.getOrDefault(permission, Reach.NOWHERE);
    }

    public boolean may(Permission permission) {
        return reach(permission).kind() != Reach.Kind.NOWHERE;
    }

    /** Whether the permission extends to other people's dossiers, not only to one's own: what makes an officer of it. */
    public boolean serves(Permission permission) {
        return switch (reach(permission).kind()) {
            case NOWHERE, OWN -> false;
            case AGENCIES, EVERYWHERE -> true;
        };
    }

    @Override
    public boolean keepsDirectoryOf(UUID agency) {
        return reach(Permission.DIRECTORY_MANAGE).covers(agency);
    }

    @Override
    public boolean keepsWholeDirectory() {
        return reach(Permission.DIRECTORY_MANAGE).kind() == Reach.Kind.EVERYWHERE;
    }

    @Override
    public boolean keepsCalendarOf(UUID agency) {
        return reach(Permission.CALENDAR_MANAGE).covers(agency);
    }

    @Override
    public boolean keepsWholeCalendar() {
        return reach(Permission.CALENDAR_MANAGE).kind() == Reach.Kind.EVERYWHERE;
    }

    @Override
    public boolean keepsOutbox() {
        return reach(Permission.MESSAGE_MANAGE).kind() == Reach.Kind.EVERYWHERE;
    }

    @Override
    public boolean readsAllChanges() {
        return reach(Permission.CHANGES_READ).kind() == Reach.Kind.EVERYWHERE;
    }

    @Override
    public Set<UUID> readsChangesOf() {
        var reach = reach(Permission.CHANGES_READ);
        return reach.kind() == Reach.Kind.AGENCIES ? reach.agencies() : Set.of();
    }
}
