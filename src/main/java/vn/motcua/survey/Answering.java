package vn.motcua.survey;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * Takes answers. What is kept leads back to no dossier and no person: agency, procedure, month and way, the marks, and apart
 * from them the words with their day. Nothing kept can be changed or removed by the program.
 */
public interface Answering {

    /** What an address asks; empty when nobody handed it out. */
    Optional<Asked> asked(String token);

    /** Answers by an address. The second answer for a dossier is refused, by whatever address it comes. */
    Outcome<Thanks> byAddress(String token, Said said);

    /** At the screen of an agency's hall. The same request again is the same answer. */
    Outcome<Thanks> atKiosk(UUID agency, Said said, UUID request);

    /**
     * Types in what somebody answered on paper; it counts in the month it is typed in, under the officer's account. Needs
     * {@link vn.motcua.identity.Permission#SURVEY_ENTER} at the agency.
     *
     * @param procedure code, null when the paper does not say
     */
    Outcome<Thanks> onPaper(String agency, @Nullable String procedure, Said said, UUID request, Actor by);

    /**
     * @param set      what is asked today
     * @param answered whether somebody answered for the dossier already
     */
    record Asked(UUID agency, String procedureCode, QuestionSet set, boolean answered) {}

    /** It is kept. */
    record Thanks(UUID agency) {}
}
