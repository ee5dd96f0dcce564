package vn.motcua.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts names to the accounts that journals keep, locked ones too, and finds the accounts of an officer. */
public interface KnownAccounts {

    /** The names people are shown under; whoever is unknown is left out. */
    Map<UUID, String> names(Collection<UUID> accounts);

    List<UUID> ofOfficer(UUID officer);
}
