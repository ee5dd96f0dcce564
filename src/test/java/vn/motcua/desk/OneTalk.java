package vn.motcua.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.motcua.discussion.Discussion;
import vn.motcua.discussion.DiscussionRefusal;
import vn.motcua.discussion.Remark;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** One remark to begin with; takes every other but an empty one. */
final class OneTalk implements Discussion {

    private final List<Remark> said = new ArrayList<>(List.of(new Remark(
            UUID.randomUUID(), DeskOffice.OFFICER, Instant.parse("2026-11-20T02:00:00Z"), "Nhờ @minh xem <b>lại</b>")));

    @Override
    public Outcome<Remark> say(DossierView found, String text, UUID request, Actor by) {
        if (text.isBlank()) return Outcome.refused(DiscussionRefusal.TEXT_MISSING);
        var remark = new Remark(request, by.account(), Instant.parse("2026-11-22T02:00:00Z"), text);
        said.add(remark);
        return Outcome.done(remark);
    }

    @Override
    public List<Remark> of(DossierView found, Actor by) {
        return List.copyOf(said);
    }
}
