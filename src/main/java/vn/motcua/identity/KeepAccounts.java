package vn.motcua.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/**
 * Opens accounts, gives and takes roles, sets passwords, locks. Needs {@link Permission#ACCOUNT_MANAGE}: with a limited
 * reach only for accounts all of whose roles lie within it. Nobody gives a role to themselves, and the operator's role
 * is given to nobody.
 */
public interface KeepAccounts {

    /** A new account with its first roles. */
    Outcome<UUID> create(Opening opening, Actor by);

    /** Answers the grant. */
    Outcome<UUID> grant(UUID account, GrantedRole role, Actor by);

    /** Ends a grant with that day as its last. */
    Outcome<UUID> takeBack(UUID grant, LocalDate lastDay, Actor by);

    /** Sets a password for somebody else; they are asked to change it. Ends their sessions. */
    Outcome<UUID> setPassword(UUID account, String password, Actor by);

    /** Changes one's own password. Ends all other sessions; failures count like failed sign-ins. */
    Outcome<UUID> changePassword(String current, String wanted, String keptSession, Actor by);

    /** Nobody can act as the account until it is unlocked; its sessions end. */
    Outcome<UUID> lock(UUID account, Actor by);

    /** Undoes {@link #lock}. */
    Outcome<UUID> unlock(UUID account, Actor by);

    /**
     * Closes an account whose officer leaves: its roles end today and it is locked. Refused while dossiers or other work
     * lie in its hands ({@link HeldWork}).
     */
    Outcome<UUID> close(UUID account, Actor by);

    /**
     * @param username      2–100 characters, kept in lower case
     * @param officer       the officer who has the account, if one has
     * @param citizenNumber số định danh cá nhân, 12 digits (9 in old papers), null when unknown
     * @param password      at least 10 characters; null: the account cannot sign in with a password
     * @param passwordKept  false: whoever signs in with it must first choose their own; true for programs and for the
     *                      accounts of a demo
     */
    record Opening(
            String username,
            String displayName,
            @Nullable UUID officer,
            @Nullable String citizenNumber,
            @Nullable String password,
            boolean passwordKept,
            List<GrantedRole> roles) {

        public Opening {
            roles = List.copyOf(roles);
        }
    }
}
