package vn.motcua.discussion.internal;

import static vn.motcua.discussion.DiscussionRefusal.NOBODY_NAMED_SO;
import static vn.motcua.discussion.DiscussionRefusal.NOT_PERMITTED;
import static vn.motcua.discussion.DiscussionRefusal.REQUEST_REUSED;
import static vn.motcua.discussion.DiscussionRefusal.TEXT_MISSING;
import static vn.motcua.discussion.DiscussionRefusal.TEXT_TOO_LONG;
import static vn.motcua.discussion.DiscussionRefusal.TOO_MANY_NAMED;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.discussion.Discussion;
import vn.motcua.discussion.Remark;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.Permission;
import vn.motcua.shared.Outcome;

@Component
class Discussing implements Discussion {

    private static final int MOST_NAMED = 20;

    private final RemarkStore remarks;
    private final Colleagues colleagues;
    private final Clock clock;

    Discussing(RemarkStore remarks, Colleagues colleagues, Clock clock) {
        this.remarks = remarks;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public Outcome<Remark> say(DossierView found, String text, UUID request, Actor by) {
        if (!sees(by, found)) return Outcome.refused(NOT_PERMITTED);
        var words = text.strip();
        var earlier = remarks.byId(request);
        if (earlier.isPresent()) return replay(earlier.get(), found, words, by);
        if (words.isEmpty()) return Outcome.refused(TEXT_MISSING);
        if (words.length() > LONGEST || words.indexOf('\0') >= 0) return Outcome.refused(TEXT_TOO_LONG, LONGEST);
        var names = Mentions.in(words);
        if (names.size() > MOST_NAMED) return Outcome.refused(TOO_MANY_NAMED, MOST_NAMED);
        var named = new ArrayList<UUID>();
        for (var name : names) {
            var officer = colleagues.named(name).filter(each -> sees(each, found));
            if (officer.isEmpty()) return Outcome.refused(NOBODY_NAMED_SO, name);
            if (!officer.get().account().equals(by.account()))
                named.add(officer.get().account());
        }
        var remark = new Remark(request, by.account(), clock.instant().truncatedTo(ChronoUnit.MICROS), words);
        if (remarks.add(found.id(), found.code(), remark, named)) return Outcome.done(remark);
        return replay(remarks.byId(request).orElseThrow(), found, words, by);
    }

    @Override
    public List<Remark> of(DossierView found, Actor by) {
        return sees(by, found) ? remarks.of(found.id()) : List.of();
    }

    private static Outcome<Remark> replay(RemarkStore.Kept kept, DossierView found, String words, Actor by) {
        boolean same = kept.dossier().equals(found.id())
                && kept.remark().account().equals(by.account())
                && kept.remark().text().equals(words);
        return same ? Outcome.done(kept.remark()) : Outcome.refused(REQUEST_REUSED);
    }

    /** As an officer: an applicant sees the dossier too, but not what the office says about it. */
    private static boolean sees(Actor actor, DossierView found) {
        var reach = actor.reach(Permission.DOSSIER_READ);
        return actor.serves(Permission.DOSSIER_READ)
                && (reach.covers(found.receivingAgency())
                        || reach.covers(found.competentAgency())
                        || reach.covers(found.assistingAgency()));
    }
}
