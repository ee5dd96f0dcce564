package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.*;
import static vn.motcua.form.FormRefusal.UNKNOWN_PAPER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.file.Stored;
import vn.motcua.form.Answers;
import vn.motcua.form.CheckAnswers;
import vn.motcua.form.Filing;
import vn.motcua.form.Filing.State;
import vn.motcua.form.Filings;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** Filings with their papers and companions, and the way to the dossier. */
@Component
class KnownFilings implements Filings {

    private final FilingKeeping filings;
    private final FilingStore store;
    private final PaperKeeping papers;
    private final CompanionKeeping companions;
    private final SubmissionStore submissions;
    private final FilingTelling telling;
    private final CheckAnswers check;
    private final Catalogue catalogue;
    private final Texts texts;
    private final Clock clock;

    KnownFilings(
            FilingKeeping filings,
            FilingStore store,
            PaperKeeping papers,
            CompanionKeeping companions,
            SubmissionStore submissions,
            FilingTelling telling,
            CheckAnswers check,
            Catalogue catalogue,
            Texts texts,
            Clock clock) {
        this.filings = filings;
        this.store = store;
        this.papers = papers;
        this.companions = companions;
        this.submissions = submissions;
        this.telling = telling;
        this.check = check;
        this.catalogue = catalogue;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Outcome<Filing> begin(String procedure, String agency, boolean forOther, Actor by) {
        return filings.begin(procedure, agency, forOther, by);
    }

    @Override
    public List<Filing> of(Actor by) {
        return filings.of(by);
    }

    @Override
    public Optional<Filing> one(UUID id, Actor by) {
        return filings.one(id, by);
    }

    @Override
    public Outcome<Filing> answer(UUID id, Answers answers, String page, int version, Actor by) {
        return filings.answer(id, answers, page, version, by);
    }

    @Override
    public Outcome<Filing> place(UUID id, String agency, boolean forOther, int version, Actor by) {
        return filings.place(id, agency, forOther, version, by);
    }

    @Override
    public void discard(UUID id, Actor by) {
        if (filings.one(id, by).isPresent()) store.discard(id);
    }

    @Override
    public List<Need> needs(Filing filing) {
        return catalogue
                .inForce(filing.procedure(), VietnameseTime.dateOf(clock.instant()))
                .map(procedure -> PaperNeeds.of(filing, filings.form(filing), procedure, texts))
                .orElse(List.of());
    }

    @Override
    public Outcome<Filing> bring(UUID id, String component, String fileName, Stored file, Actor by) {
        return changing(id, by, filing -> papers.bring(filing, needs(filing), component, fileName, file));
    }

    @Override
    public Outcome<Filing> takeAway(UUID id, UUID paper, Actor by) {
        return changing(id, by, filing -> papers.takeAway(filing, paper));
    }

    @Override
    public List<Filing.Paper> earlier(Actor by) {
        return Filings.assists(by) ? List.of() : papers.earlier(by); // theirs are other people's
    }

    @Override
    public Outcome<Filing> reuse(UUID id, String component, UUID paper, Actor by) {
        if (Filings.assists(by)) return Outcome.refused(UNKNOWN_PAPER, component);
        return changing(id, by, filing -> papers.reuse(filing, needs(filing), component, paper));
    }

    @Override
    @Transactional
    public Outcome<Filing> invite(UUID id, String name, String contact, Actor by) {
        return changing(id, by, filing -> companions.invite(filing, name, contact));
    }

    @Override
    public Outcome<Filing> uninvite(UUID id, UUID companion, Actor by) {
        return changing(id, by, filing -> companions.uninvite(filing, companion));
    }

    private interface Change {
        Optional<Refusal> make(Filing filing);
    }

    private Outcome<Filing> changing(UUID id, Actor by, Change change) {
        var filing = filings.one(id, by).orElse(null);
        if (filing == null) return Outcome.refused(NO_FILING);
        if (!filing.open()) return Outcome.refused(FILING_CLOSED);
        var refusal = change.make(filing);
        return refusal.isPresent() ? new Outcome.Refused<>(refusal.get()) : filings.again(id);
    }

    @Override
    public Optional<Filing> invitation(String token, Actor by) {
        return companions.filing(token).flatMap(filings::any);
    }

    @Override
    @Transactional
    public Outcome<Filing> confirm(String token, boolean agreed, String reason, Actor by) {
        var filing = invitation(token, by).orElse(null);
        if (filing == null) return Outcome.refused(NO_INVITATION);
        var refusal = companions.confirm(filing, token, agreed, reason, by);
        return refusal.isPresent() ? new Outcome.Refused<>(refusal.get()) : filings.again(filing.id());
    }

    @Override
    public List<Refusal> missing(Filing filing) {
        var form = filings.form(filing);
        var missing = new ArrayList<Refusal>();
        if (!check.flaws(form, check.kept(form, filing.answers())).isEmpty()) {
            missing.add(Refusal.of(FILING_INCOMPLETE));
        }
        for (var need : needs(filing)) {
            if (need.required() && filing.papers(need.component()).isEmpty()) {
                missing.add(Refusal.of(PAPERS_MISSING, need.name()));
            }
        }
        if (filing.others().size() < form.others()) missing.add(Refusal.of(TOO_FEW_OTHERS, form.others()));
        return missing;
    }

    @Override
    @Transactional
    public Outcome<Filing> close(UUID id, Actor by) {
        var filing = filings.one(id, by).orElse(null);
        if (filing == null) return Outcome.refused(NO_FILING);
        if (filing.state() == State.SENT || filing.state() == State.SENDING) return Outcome.done(filing);
        var missing = missing(filing);
        if (!missing.isEmpty()) return new Outcome.Refused<>(missing.getFirst());
        var next = filing.confirmed() ? State.SENDING : State.WAITING;
        boolean moved = store.move(id, EnumSet.of(State.OPEN, State.WAITING), next, clock.instant());
        return moved ? filings.again(id) : Outcome.refused(FILING_CHANGED);
    }

    @Override
    public void reopen(UUID id, Actor by) {
        if (filings.one(id, by).isPresent()) {
            store.move(id, EnumSet.of(State.WAITING, State.SENDING), State.OPEN, clock.instant());
        }
    }

    @Override
    @Transactional
    public void sent(UUID id, String dossier, Actor by) {
        var filing = filings.one(id, by).orElseThrow();
        var now = clock.instant();
        if (filing.state() == State.SENT) return;
        submissions.add(filing, dossier, now);
        if (store.sent(id, dossier, now)) telling.sent(filing, dossier, now);
    }

    @Override
    public Optional<Submission> submission(String dossier) {
        return submissions.of(dossier);
    }
}
