package vn.motcua.form;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.file.Stored;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;

/**
 * Filings in progress. Each belongs to the account that began it; for everybody else it does not exist. Needs
 * {@link vn.motcua.identity.Permission#DOSSIER_FILE}, or {@code DOSSIER_ASSIST}. What officials and helpers begin is for the
 * citizen before them, at an agency they reach: nothing of their own account is filled in or brought again.
 */
public interface Filings {

    /** How long after its last save a filing is kept. */
    Duration KEPT = Duration.ofDays(30);

    /** Filings one account has open at the same time. */
    int MOST = 50;

    /** Files of one component. */
    int MOST_PAPERS = 20;

    /** The component under which an authorisation is kept where the procedure has none of its own. */
    String AUTHORISATION = "uy-quyen";

    /** Whether somebody files here for whoever stands before them, never for themselves. */
    static boolean assists(Actor by) {
        return by.serves(Permission.DOSSIER_FILE) || by.may(Permission.DOSSIER_ASSIST);
    }

    /** Where somebody who assists can file. */
    static Reach assisting(Actor by) {
        return by.reach(by.serves(Permission.DOSSIER_FILE) ? Permission.DOSSIER_FILE : Permission.DOSSIER_ASSIST);
    }

    /** Begins one with the form in force today, filled beforehand with what is known of the account. */
    Outcome<Filing> begin(String procedure, String agency, boolean forOther, Actor by);

    /** The newest first, those that were sent among them. */
    List<Filing> of(Actor by);

    Optional<Filing> one(UUID id, Actor by);

    /**
     * Keeps answers, only those the form asks.
     *
     * @param page    the page that is answered; empty when it is not done yet
     * @param version what the caller saw; refused as stale when somebody saved meanwhile
     */
    Outcome<Filing> answer(UUID id, Answers answers, String page, int version, Actor by);

    /** Changes where it is filed, and for whom. */
    Outcome<Filing> place(UUID id, String agency, boolean forOther, int version, Actor by);

    /** Nothing of it remains; one that was sent stays. */
    void discard(UUID id, Actor by);

    /** What has to be brought by what was answered. */
    List<Need> needs(Filing filing);

    Outcome<Filing> bring(UUID id, String component, String fileName, Stored file, Actor by);

    Outcome<Filing> takeAway(UUID id, UUID paper, Actor by);

    /** Papers of the account's own earlier filings that can be brought again, the newest first. */
    List<Filing.Paper> earlier(Actor by);

    /** Brings such a paper again. */
    Outcome<Filing> reuse(UUID id, String component, UUID paper, Actor by);

    /** Messages one account may let be sent to others within a day. */
    int MOST_ASKED = 30;

    /**
     * Somebody who applies too.
     *
     * @param contact e-mail or mobile number to which the link is sent, also before the filing runs out; empty: nothing is sent
     */
    Outcome<Filing> invite(UUID id, String name, String contact, Actor by);

    default Outcome<Filing> invite(UUID id, String name, Actor by) {
        return invite(id, name, "", by);
    }

    Outcome<Filing> uninvite(UUID id, UUID companion, Actor by);

    /** What somebody is asked to confirm, by the token in their link. */
    Optional<Filing> invitation(String token, Actor by);

    /** They confirm what stands there, or decline with a reason. */
    Outcome<Filing> confirm(String token, boolean agreed, String reason, Actor by);

    /** What still keeps it from being sent; empty when nothing does. */
    List<Refusal> missing(Filing filing);

    /** Closes it for sending; one whose others have not confirmed yet waits for them. */
    Outcome<Filing> close(UUID id, Actor by);

    /** Opens it again: it could not be sent, or whoever waits wants to change something. */
    void reopen(UUID id, Actor by);

    /** The dossier is there. */
    void sent(UUID id, String dossier, Actor by);

    /** What a dossier was filed with; whoever asks has looked the dossier up, and so may see it. */
    Optional<Submission> submission(String dossier);

    /** @param condition says in words when it is needed; empty for always */
    record Need(String component, String name, boolean required, String condition) {}

    record Submission(String dossier, String procedure, String form, LocalDate formFrom, Answers answers, Instant at) {}
}
