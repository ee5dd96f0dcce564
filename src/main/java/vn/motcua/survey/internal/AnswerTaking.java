package vn.motcua.survey.internal;

import static vn.motcua.survey.SurveyRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.Answering;
import vn.motcua.survey.QuestionSets;
import vn.motcua.survey.Said;
import vn.motcua.survey.Via;

@Component
class AnswerTaking implements Answering {

    private static final int LONGEST_TOKEN = 100;

    private final AnswerStore store;
    private final QuestionSets sets;
    private final SaidCheck check;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Clock clock;

    AnswerTaking(
            AnswerStore store,
            QuestionSets sets,
            SaidCheck check,
            Agencies agencies,
            Catalogue catalogue,
            Clock clock) {
        this.store = store;
        this.sets = sets;
        this.check = check;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Asked> asked(String token) {
        if (token.length() > LONGEST_TOKEN) return Optional.empty();
        return store.invited(Tokens.hash(token))
                .flatMap(invited -> sets.asked(invited.via(), today())
                        .map(set -> new Asked(invited.agency(), invited.procedure(), set, invited.answered())));
    }

    @Override
    @Transactional
    public Outcome<Thanks> byAddress(String token, Said said) {
        var invited = token.length() > LONGEST_TOKEN
                ? null
                : store.invited(Tokens.hash(token)).orElse(null);
        if (invited == null) return Outcome.refused(LINK_UNKNOWN);
        if (invited.answered()) return Outcome.refused(ALREADY_ANSWERED);
        return switch (check.checked(said, invited.via(), today())) {
            case Outcome.Refused<SaidCheck.Checked>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<SaidCheck.Checked>(var good) ->
                switch (store.once(Tokens.hash(token), good.said(), today(), good.marks())) {
                    case TAKEN -> Outcome.done(new Thanks(invited.agency()));
                    case USED, OTHER -> Outcome.refused(ALREADY_ANSWERED);
                    case UNKNOWN -> Outcome.refused(LINK_UNKNOWN);
                };
        };
    }

    @Override
    @Transactional
    public Outcome<Thanks> atKiosk(UUID agency, Said said, UUID request) {
        return here(new AnswerStore.Place(agency, null, Via.KIOSK, null), said, request);
    }

    @Override
    @Transactional
    public Outcome<Thanks> onPaper(String agency, @Nullable String procedure, Said said, UUID request, Actor by) {
        var found = agencies.byCode(agency).orElse(null);
        if (found == null || !by.reach(Permission.SURVEY_ENTER).covers(found.id())) {
            return by.may(Permission.SURVEY_ENTER)
                    ? Outcome.refused(AGENCY_NOT_FOUND, agency)
                    : Outcome.refused(NOT_ALLOWED);
        }
        if (procedure != null && catalogue.versions(procedure).isEmpty()) {
            return Outcome.refused(PROCEDURE_NOT_FOUND, procedure);
        }
        return here(new AnswerStore.Place(found.id(), procedure, Via.PAPER, by.person()), said, request);
    }

    private Outcome<Thanks> here(AnswerStore.Place place, Said said, UUID request) {
        return switch (check.checked(said, place.via(), today())) {
            case Outcome.Refused<SaidCheck.Checked>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<SaidCheck.Checked>(var good) ->
                switch (store.here(place, request, good.content(place), good.said(), today(), good.marks())) {
                    case TAKEN -> Outcome.done(new Thanks(place.agency()));
                    case USED, UNKNOWN, OTHER -> Outcome.refused(REQUEST_REUSED);
                };
        };
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
