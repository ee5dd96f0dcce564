package vn.motcua.petition;

import java.util.Optional;
import java.util.UUID;
import vn.motcua.shared.Outcome;

/** Follows a petition by its code and the key its sender was told; slowed by address and by code. */
public interface FollowPetition {

    /** Twelve letters and digits in three groups; spaces, hyphens and case do not matter when it is typed. */
    String key(String code);

    /** @param address where the request comes from */
    Outcome<PetitionView> byKey(String code, String key, String address);

    Optional<PetitionView.Attachment> attachment(String code, String key, UUID id);
}
