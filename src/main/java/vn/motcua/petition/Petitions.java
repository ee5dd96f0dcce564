package vn.motcua.petition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ContactPoint;
import vn.motcua.shared.Outcome;

/**
 * Receives petitions and moves them. What is about the conduct of an agency or of somebody there goes to the agency above
 * it, where there is one. A command is one transaction; sent again it is answered from its stored outcome.
 */
public interface Petitions {

    int LONGEST_TITLE = 200;
    int LONGEST_BODY = 10_000;

    /**
     * From the portal.
     *
     * @param proven the sender's address, proven by a one-time code; not needed of who is signed in
     * @param by     null where nobody is signed in
     */
    Outcome<Receipt> send(NewPetition petition, @Nullable ContactPoint proven, UUID request, @Nullable Actor by);

    /** From the hotline, the suggestion box or the counter; needs PETITION_RECEIVE at the agency or the one above it. */
    Outcome<Receipt> enter(NewPetition petition, UUID request, Actor by);

    /** By an officer within reach, or by the signed-in sender. */
    Outcome<Receipt> give(String code, Command command, Request request, Actor by);

    /** By a sender who shows the key. */
    Outcome<Receipt> giveWithKey(String code, String key, Command command, Request request);
}
