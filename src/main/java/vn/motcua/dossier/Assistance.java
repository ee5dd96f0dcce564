package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * What a helper of a mass organisation may do, and nothing else: file online for a citizen, bring what is missing until it
 * is accepted, and see what became of those dossiers. The applicant stays the applicant; the helper's name and
 * organisation are kept as who filed it. Needs {@link vn.motcua.identity.Permission#DOSSIER_ASSIST}.
 */
public interface Assistance {

    int PAGE_SIZE = 50;

    /**
     * An official at the counter who fills the electronic form in for a citizen files here too ({@code DOSSIER_FILE} beyond
     * one's own) and is kept as who assisted; the dossier is then looked after like any other. {@link DossierCommands#file}
     * otherwise.
     */
    Outcome<Receipt> file(Application application, Request request, Actor by);

    /** A file the helper brought becomes part of a dossier they assisted with, until it is accepted. */
    Outcome<Receipt> attach(String code, Command.Attach file, Request request, Actor by);

    /** The papers asked for before acceptance are there. */
    Outcome<Receipt> bringPapers(String code, Command.BringPapers command, Request request, Actor by);

    /** What this helper assisted with, the newest first. */
    Listing list(@Nullable UUID before, Actor by);

    /** Empty for a dossier that this helper did not assist with. */
    Optional<Detail> byCode(String code, Actor by);

    /**
     * @param agency  code of the receiving agency, within the helper's reach
     * @param owner   whom it is for; who filed it is not theirs to say
     * @param subject trích yếu
     */
    record Application(
            String procedure,
            String agency,
            String name,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String subject) {}

    /**
     * What a helper is told.
     *
     * @param owner      the applicant's name; null once it is accepted, because then it is between them and the agency
     * @param due        when the result is promised; null before acceptance
     * @param returnedAt when the applicant got the result
     */
    record Assisted(
            UUID id,
            String code,
            int version,
            Status status,
            String procedureCode,
            UUID agency,
            @Nullable String owner,
            Instant filedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant due,
            @Nullable Instant returnedAt) {

        /** Whether the helper can still bring something. */
        public boolean open() {
            return status == Status.FILED || status == Status.AWAITING_PAPERS;
        }
    }

    /**
     * @param asked why papers are missing, in the officer's words; null unless they are asked for now
     * @param files names of the files brought so far; none once it is accepted
     */
    record Detail(Assisted dossier, @Nullable String asked, List<String> files) {}

    record Listing(List<Assisted> rows, @Nullable UUID next) {}
}
