package vn.motcua.dossier;

import java.util.Optional;
import vn.motcua.shared.Outcome;

/**
 * Follows a dossier without an account: by the key in the QR code of its slip, or by its code and the telephone number
 * given when filing. Whoever asks in vain too often is slowed, by address and by code, on all nodes together, and logged
 * by hashes.
 */
public interface FollowDossier {

    /** The key of a dossier, part of the address on its slip; without the slip nobody guesses it. The same for ever. */
    String key(String code);

    /** The same of a dossier that its owner looks at. */
    Followed told(DossierView view);

    /** Empty when the key is not the one of that code. A part shows its lead: the citizen has one dossier. */
    Optional<Followed> byKey(String code, String key);

    /**
     * The key, for whoever knows code and telephone number. An unknown code and a wrong number are told the same way.
     *
     * @param address where the question comes from
     */
    Outcome<String> byPhone(String code, String phone, String address);
}
