package vn.motcua.dossier;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a question reaches that is put to an agency, one of its departments or one of its officers. */
public interface AskedPeople {

    /**
     * Accounts that work there today: the person; the members of the department; else those who assign at the agency, or all
     * who work there. Not all of many.
     */
    Set<UUID> of(UUID agency, @Nullable UUID department, @Nullable UUID officer);
}
