package vn.motcua.identity;

import java.util.Optional;
import java.util.UUID;

/** Which officer of the directory an account belongs to. */
public interface OfficerAccounts {

    /** Empty for accounts of citizens, programs and the operator. */
    Optional<UUID> officerOf(UUID account);
}
