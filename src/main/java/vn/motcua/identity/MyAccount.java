package vn.motcua.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/** What people see of and do with their own account; nobody sees another's. */
public interface MyAccount {

    /** How sure it is who somebody is. */
    enum Level {
        /** They say so. */
        DECLARED,
        /** A provider of electronic identity says so. */
        VERIFIED
    }

    Outcome<Profile> of(Actor by);

    /** Only while nobody vouches for another name. */
    Outcome<UUID> rename(String name, Actor by);

    /** One way to be reached stays where there is no password and no other provider to sign in with. */
    Outcome<UUID> removeContact(ContactPoint.Kind kind, Actor by);

    /**
     * Ends the account: contact data, drafts, links, sessions and memberships go; dossiers and what journals say of them
     * stay, as the law demands. An officer's account is closed by an administrator.
     */
    Outcome<UUID> close(Actor by);

    /**
     * @param citizenNumber số định danh, null when nobody vouches for one
     * @param linked        whether another provider can sign this account in
     * @param consented     null for an account that an office opened
     */
    record Profile(
            UUID account,
            String username,
            String name,
            Level level,
            @Nullable String citizenNumber,
            boolean password,
            boolean linked,
            boolean officer,
            List<ContactPoint> contacts,
            Instant created,
            @Nullable Instant consented) {

        public Profile {
            contacts = List.copyOf(contacts);
        }
    }
}
