package vn.motcua.dossier.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.dossier.Load;
import vn.motcua.identity.Actor;

/** The look-up that everybody outside of this module uses: who opens a dossier is remembered. */
@Primary
@Component
class WatchedLookup implements DossierQuery {

    private final Lookup lookup;
    private final SeenLog seen;

    WatchedLookup(Lookup lookup, SeenLog seen) {
        this.lookup = lookup;
        this.seen = seen;
    }

    @Override
    public Optional<DossierView> byCode(String code, Actor by) {
        var found = lookup.byCode(code, by);
        found.ifPresent(view -> seen.note(view.id(), by));
        return found;
    }

    @Override
    public Listing list(@Nullable String text, Group group, InboxFilter filter, @Nullable String after, Actor by) {
        return lookup.list(text, group, filter, after, by);
    }

    @Override
    public Counts counts(int most, Actor by) {
        return lookup.counts(most, by);
    }

    @Override
    public Map<UUID, Load> loads(Set<UUID> accounts, String procedure, Actor by) {
        return lookup.loads(accounts, procedure, by);
    }

    @Override
    public List<DossierRow> related(DossierView of, Actor by) {
        return lookup.related(of, by);
    }

    @Override
    public Optional<Tracking> track(String code) {
        return lookup.track(code);
    }
}
