package vn.motcua.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/** The accounts somebody may manage, and none beside them: {@link Permission#ACCOUNT_MANAGE}, with its reach. */
public interface AccountList {

    int PAGE_SIZE = 50;

    /**
     * By the name they sign in with.
     *
     * @param after {@link Listing#next()} of the page before, null for the first page
     */
    Outcome<Listing> list(@Nullable String after, Actor by);

    /** One account with its grants; one that may not be managed is unknown. */
    Outcome<Detail> one(UUID account, Actor by);

    /** The accounts of an officer, as far as they may be managed. */
    Outcome<List<Account>> ofOfficer(UUID officer, Actor by);

    /** @param grants those that hold today and those to come */
    record Detail(Account account, List<Grant> grants) {}

    record Grant(UUID id, GrantedRole role) {}

    /** {@code next} is the key to ask for the next page with; null on the last. */
    record Listing(List<Account> accounts, @Nullable String next) {}

    /**
     * @param locked     nobody can act as it until it is unlocked; failed sign-ins, which lock for a while, are not told
     * @param mustChange somebody else set the password, so that it has to be changed first
     * @param roles      those that hold today and those to come
     * @param signedIn   the last time somebody signed in with the password, null: never
     */
    record Account(
            UUID id,
            String username,
            String name,
            @Nullable UUID officer,
            boolean locked,
            boolean mustChange,
            List<GrantedRole> roles,
            Instant created,
            @Nullable Instant signedIn) {}
}
