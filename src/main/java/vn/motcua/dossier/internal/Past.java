package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Command;

/** What only corrections and dossiers from a register must know of the past; looked up when it is asked for. */
interface Past {

    /** A personal entry as it stands; null when it is empty. */
    @Nullable
    String personal(Command.Entry entry);

    /**
     * Which cases of the procedure were decided from when on. That of the reception stands first, as a corrected channel
     * has made it; a dossier from a register has none.
     */
    List<Decided> cases();

    /** Whether a register gave the due date and no limit was decided here since. */
    boolean dueGiven();

    /** The request for an apology that nobody has answered yet; null when there is none. */
    @Nullable
    Asked apologyAsked();

    /** The draft that was sent to the applicant and not answered yet; null when there is none. */
    @Nullable
    Sent draftSent();

    /**
     * @param draft which version, counted from 1
     * @param until when silence begins to count
     */
    record Sent(int draft, Instant until) {}

    /** Which journal line asked, and whose it is. */
    record Asked(int seq, UUID actor) {}

    /** @param reception whether the reception decided it, not a later extension */
    record Decided(Instant at, String caseCode, boolean reception) {}
}
