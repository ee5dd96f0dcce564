package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.form.Answers;
import vn.motcua.form.CheckAnswers;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Forms;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Begins, saves and finds filings; what belongs to them has keepers of its own. */
@Component
class FilingKeeping {

    private static final int LISTED = 100;
    private static final int LONGEST = 1_000_000;

    private final FilingStore store;
    private final SubmissionStore submissions;
    private final Forms forms;
    private final CheckAnswers check;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Knowing knowing;
    private final Clock clock;

    FilingKeeping(
            FilingStore store,
            SubmissionStore submissions,
            Forms forms,
            CheckAnswers check,
            Catalogue catalogue,
            Agencies agencies,
            Knowing knowing,
            Clock clock) {
        this.store = store;
        this.submissions = submissions;
        this.forms = forms;
        this.check = check;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.knowing = knowing;
        this.clock = clock;
    }

    Outcome<Filing> begin(String procedure, String agency, boolean forOther, Actor by) {
        if (!by.may(Permission.DOSSIER_FILE) && !by.may(Permission.DOSSIER_ASSIST)) return Outcome.refused(NOT_ALLOWED);
        var now = clock.instant();
        var today = VietnameseTime.dateOf(now);
        var code = catalogue
                .inForce(procedure, today)
                .map(version -> version.code())
                .orElse(procedure);
        var form = forms.forProcedure(code, today).orElse(null);
        if (form == null || catalogue.inForce(code, today).isEmpty()) return Outcome.refused(NO_FORM, procedure);
        if (!here(agency, by)) return Outcome.refused(UNKNOWN_PLACE, agency);
        store.forget(now.minus(Filings.KEPT));
        if (store.count(by.account()) >= Filings.MOST) return Outcome.refused(TOO_MANY_FILINGS, Filings.MOST);
        boolean another = forOther || Filings.assists(by);
        var sure = another ? Map.<String, String>of() : knowing.of(by, code);
        var known = Prefilling.of(form, another, submissions.by(by.account(), 20), forms, sure);
        var filing = new Filing(
                Ids.next(),
                by.account(),
                code,
                form.code(),
                form.validFrom(),
                agency,
                forOther,
                check.kept(form, known),
                Set.of(),
                Filing.State.OPEN,
                1,
                Ids.next(),
                null,
                now,
                now,
                List.of(),
                List.of());
        store.add(filing);
        return Outcome.done(filing);
    }

    private boolean here(String agency, Actor by) {
        return agencies.byCode(agency)
                .filter(one -> one.existsOn(VietnameseTime.dateOf(clock.instant())))
                .filter(one -> !Filings.assists(by) || Filings.assisting(by).covers(one.id()))
                .isPresent();
    }

    List<Filing> of(Actor by) {
        return store.of(by.account(), since(), LISTED);
    }

    Optional<Filing> one(UUID id, Actor by) {
        return any(id).filter(filing -> filing.account().equals(by.account()));
    }

    /** Whoever it belongs to. */
    Optional<Filing> any(UUID id) {
        return store.one(id, since());
    }

    private Instant since() {
        return clock.instant().minus(Filings.KEPT);
    }

    FormVersion form(Filing filing) {
        return forms.version(filing.form(), filing.formFrom())
                .orElseThrow(() -> new IllegalStateException("a filing without its form"));
    }

    Outcome<Filing> answer(UUID id, Answers answers, String page, int version, Actor by) {
        var filing = one(id, by).orElse(null);
        if (filing == null) return Outcome.refused(NO_FILING);
        if (!filing.open()) return Outcome.refused(FILING_CLOSED);
        if (filing.version() != version) return Outcome.refused(FILING_CHANGED);
        var kept = check.kept(form(filing), answers);
        if (kept.json().length() > LONGEST) return Outcome.refused(ANSWERS_TOO_LONG, LONGEST);
        var done = new HashSet<>(filing.done());
        if (!page.isEmpty()) done.add(page);
        return saved(store.save(filing, kept, done, clock.instant()), id);
    }

    Outcome<Filing> place(UUID id, String agency, boolean forOther, int version, Actor by) {
        var filing = one(id, by).orElse(null);
        if (filing == null) return Outcome.refused(NO_FILING);
        if (!filing.open()) return Outcome.refused(FILING_CLOSED);
        if (filing.version() != version) return Outcome.refused(FILING_CHANGED);
        if (!here(agency, by)) return Outcome.refused(UNKNOWN_PLACE, agency);
        return saved(store.place(filing, agency, forOther, clock.instant()), id);
    }

    private Outcome<Filing> saved(boolean done, UUID id) {
        var filing = any(id);
        return done && filing.isPresent() ? Outcome.done(filing.get()) : Outcome.refused(FILING_CHANGED);
    }

    /** It as it stands now, after something that belongs to it changed. */
    Outcome<Filing> again(UUID id) {
        return any(id).map(Outcome::done).orElseGet(() -> Outcome.refused(NO_FILING));
    }
}
