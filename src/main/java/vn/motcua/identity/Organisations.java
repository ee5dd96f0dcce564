package vn.motcua.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/**
 * Businesses and other organisations that several people file for. An organisation is the owner of its dossiers; whoever
 * acts for it is named beside it in the journal. What it is called is self-declared until a register vouches for it.
 */
public interface Organisations {

    /** Days an invitation holds. */
    int INVITED_DAYS = 7;

    /** Organisations one person opens at most. */
    int MOST = 20;

    enum MemberRole {
        /** Files, and says who else belongs to it. */
        OWNER,
        /** Files, supplements and withdraws. */
        FILER,
        /** Reads. */
        READER
    }

    List<Membership> of(Actor by);

    /** Whoever opens it owns it. */
    Outcome<UUID> open(String name, String taxCode, Actor by);

    /** Its members see each other; for everybody else it does not exist. */
    Outcome<Detail> one(UUID organisation, Actor by);

    /** Answers the code to pass on, once; only its hash is kept. Owners only. */
    Outcome<String> invite(UUID organisation, MemberRole role, Actor by);

    /** With a code that somebody passed on; tries are slowed like failed sign-ins. */
    Outcome<UUID> join(String code, String address, Actor by);

    /** An owner removes anybody, everybody themself; one owner stays. */
    Outcome<UUID> remove(UUID organisation, UUID account, Actor by);

    /** From now on this session acts for the organisation, or for its person again (null). */
    Outcome<UUID> actFor(@Nullable UUID organisation, String session, Actor by);

    /** @param acting whether the actor acts for it now */
    record Membership(UUID organisation, String name, String taxCode, MemberRole role, boolean acting) {}

    record Detail(Membership mine, List<Member> members) {}

    record Member(UUID account, String name, MemberRole role, Instant since) {}
}
