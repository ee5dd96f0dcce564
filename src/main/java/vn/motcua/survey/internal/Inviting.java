package vn.motcua.survey.internal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Status;
import vn.motcua.shared.Outcome;
import vn.motcua.survey.Invite;
import vn.motcua.survey.SurveyRefusal;
import vn.motcua.survey.Via;

@Component
class Inviting implements Invite {

    static final String PLACE = "/survey/";

    private final AnswerStore store;
    private final String home;

    /** @param address of this server; where none is set, the one that leads to tracking is taken for it */
    Inviting(
            AnswerStore store,
            @Value("${motcua.survey.address:}") String address,
            @Value("${motcua.notice.tracking:}") String tracking) {
        this.store = store;
        var given = address.isBlank() ? tracking.strip().replaceFirst("/track/?$", "") : address.strip();
        this.home = given.replaceFirst("/+$", "");
    }

    @Override
    @Transactional
    public Outcome<String> of(Rated dossier, Via via) {
        if (dossier.status() != Status.RETURNED) return Outcome.refused(SurveyRefusal.NOT_RETURNED);
        var token = Tokens.next();
        return store.invite(dossier, Tokens.hash(token), via, MOST)
                ? Outcome.done(token)
                : Outcome.refused(SurveyRefusal.TOO_MANY_LINKS);
    }

    @Override
    public String address(String token) {
        return home + PLACE + token;
    }
}
