package vn.motcua.dossier.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Due;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.dossier.Load;
import vn.motcua.dossier.PersonalEntry;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseText;

/** Answers look-ups, each scoped by who asks. */
@Component
class Lookup implements DossierQuery {

    private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final int COMMON = 20_000;
    private static final int NEAR = 5_000;
    private static final int FEW = 8;

    private final DossierStore store;
    private final ViewStore views;
    private final ListStore lists;
    private final SearchStore search;
    private final Inbox inbox;
    private final CommandPipeline pipeline;
    private final Remembered remembered;
    private final Agencies agencies;
    private final Deadlines deadlines;
    private final Clock clock;

    Lookup(
            DossierStore store,
            ViewStore views,
            ListStore lists,
            SearchStore search,
            Inbox inbox,
            CommandPipeline pipeline,
            Remembered remembered,
            Agencies agencies,
            Deadlines deadlines,
            Clock clock) {
        this.store = store;
        this.views = views;
        this.lists = lists;
        this.search = search;
        this.inbox = inbox;
        this.pipeline = pipeline;
        this.remembered = remembered;
        this.agencies = agencies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Listing list(@Nullable String text, Group group, InboxFilter filter, @Nullable String after, Actor by) {
        var reach = by.reach(Permission.DOSSIER_READ);
        if (reach.kind() == Reach.Kind.NOWHERE) return new Listing(List.of(), null);
        var scope = new ListStore.Scope(reach.kind(), reach.agencies().toArray(UUID[]::new), by.account());
        var key = ListKey.parse(after);
        if (text != null && !text.isBlank()) return found(text.strip(), scope, key);
        return switch (group) {
            case ALL -> byId(newest(scope, key.id()));
            case NOT_ACCEPTED -> byId(notAccepted(scope, key.id() == null ? NEWEST : key.id()));
            default -> byDue(inbox.list(group, filter, key, by, PAGE_SIZE + 1));
        };
    }

    private List<DossierRow> notAccepted(ListStore.Scope scope, UUID before) {
        return scope.kind() == Reach.Kind.OWN
                ? lists.notAcceptedOwn(scope.account(), before, PAGE_SIZE + 1)
                : lists.notAccepted(agencies(scope), before, PAGE_SIZE + 1);
    }

    private List<DossierRow> newest(ListStore.Scope scope, @Nullable UUID before) {
        return switch (scope.kind()) {
            case NOWHERE -> List.of();
            case EVERYWHERE -> lists.newestEverywhere(before, PAGE_SIZE + 1);
            case OWN -> lists.newestOwn(scope.account(), before, PAGE_SIZE + 1);
            case AGENCIES -> lists.newestOf(scope.agencies(), before, PAGE_SIZE + 1);
        };
    }

    private UUID[] agencies(ListStore.Scope scope) {
        return scope.kind() == Reach.Kind.EVERYWHERE
                ? agencies.all().stream().map(Agency::id).toArray(UUID[]::new)
                : scope.agencies();
    }

    private Listing found(String text, ListStore.Scope scope, ListKey key) {
        if (text.matches(
                "[A-Za-z0-9.]+-[0-9-]*|[A-Za-z][0-9]{2}\\.[A-Za-z0-9.-]*|[0-9]{3}\\.[0-9.]+\\.?[A-Za-z0-9-]*")) {
            return new Listing(cut(search.byCode(text.toUpperCase(Locale.ROOT), scope, PAGE_SIZE + 1)), null);
        }
        var number = text.matches("\\+?[0-9 .]{8,20}") ? PersonalEntry.PHONE.kept(text) : null;
        if (number != null) {
            return new Listing(cut(search.byNumber(number, scope, PAGE_SIZE + 1)), null);
        }
        var folded = VietnameseText.fold(text);
        if (folded.isEmpty()) return new Listing(List.of(), null);
        var before = key.id() == null ? NEWEST : key.id();
        if (scope.kind() == Reach.Kind.OWN) {
            return byId(search.ownNamed(folded, scope.account(), before, PAGE_SIZE + 1));
        }
        if (search.common(folded, COMMON)) {
            var near = newestNamed(folded, scope, before, NEAR);
            return byId(near.size() > PAGE_SIZE ? near : newestNamed(folded, scope, before, Integer.MAX_VALUE));
        }
        var ids = search.named(folded, scope, COMMON).stream()
                .filter(id -> key.id() == null || compare(id, key.id()) < 0)
                .limit(PAGE_SIZE + 1)
                .toArray(UUID[]::new);
        return byId(search.rows(ids, scope));
    }

    private List<DossierRow> newestNamed(String folded, ListStore.Scope scope, UUID before, int within) {
        return scope.kind() == Reach.Kind.AGENCIES && scope.agencies().length <= FEW
                ? search.newestNamedOf(folded, scope.agencies(), before, within, PAGE_SIZE + 1)
                : search.newestNamed(folded, scope, before, within, PAGE_SIZE + 1);
    }

    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private static Listing byId(List<DossierRow> rows) {
        var page = cut(rows);
        var last = rows.size() > PAGE_SIZE ? page.getLast() : null;
        return new Listing(page, last == null ? null : new ListKey(null, last.id()).text());
    }

    private static Listing byDue(List<DossierRow> rows) {
        var page = cut(rows);
        var last = rows.size() > PAGE_SIZE ? page.getLast() : null;
        return new Listing(page, last == null ? null : new ListKey(last.due(), last.id()).text());
    }

    private static List<DossierRow> cut(List<DossierRow> rows) {
        return rows.size() > PAGE_SIZE ? rows.subList(0, PAGE_SIZE) : rows;
    }

    @Override
    public Counts counts(int most, Actor by) {
        return inbox.counts(most, by);
    }

    @Override
    public Map<UUID, Load> loads(Set<UUID> accounts, String procedure, Actor by) {
        return inbox.loads(accounts, procedure, by);
    }

    @Override
    public List<DossierRow> related(DossierView found, Actor by) {
        var owner = found.owner();
        var number = owner.identityNumber() != null ? owner.identityNumber() : owner.phone();
        if (number == null) return List.of();
        var reach = by.reach(Permission.DOSSIER_READ);
        var scope = new ListStore.Scope(reach.kind(), reach.agencies().toArray(UUID[]::new), by.account());
        return search.byNumber(number, scope, RELATED + 1).stream()
                .filter(row -> !row.id().equals(found.id()))
                .limit(RELATED)
                .toList();
    }

    @Override
    public Optional<DossierView> byCode(String code, Actor by) {
        var loaded = store.load(code, new UUID(0, 0), by);
        var state = loaded.state() != null ? loaded.state() : pipeline.asGuest(code, Request.of(new UUID(0, 0)), by);
        if (state == null) return Optional.empty();
        remembered.keep(state);
        var dossier = state.dossier();
        var now = clock.instant();
        var situation = pipeline.situation(state, by, now, now);
        var fact = state.fact();
        var end = fact == null ? null : fact.end();
        var limits = ClockRules.limitCase(situation);
        var given = GivenDue.of(situation, limits);
        var explanation = explanation(situation, limits, given);
        var lines = journal(dossier.id(), by);
        return Optional.of(new DossierView(
                dossier.id(),
                dossier.code(),
                dossier.version(),
                dossier.status(),
                dossier.pinned().procedureCode(),
                situation.procedure(),
                dossier.pinned().channel(),
                dossier.pinned().level(),
                dossier.pinned().caseCode(),
                dossier.places().assisting(),
                dossier.places().receiving(),
                dossier.places().competent(),
                dossier.position().agency(),
                views.owner(dossier.id()),
                dossier.dues().filedAt(),
                dossier.dues().receivedAt(),
                dossier.dues().legal(),
                dossier.dues().original(),
                dossier.dues().due(),
                explanation,
                given != null && (explanation == null || explanation.counted().isEmpty()),
                dossier.waitingSince(),
                waits(fact),
                dossier.position().step(),
                dossier.position().role(),
                dossier.position().since(),
                dossier.position().due(),
                dossier.position().holder(),
                end == null ? null : end.at(),
                end == null ? null : end.timeliness(),
                fact == null ? null : fact.returnedAt(),
                views.fromRegister(dossier.id()),
                lines,
                attachments(dossier.id(), lines, by),
                Offers.of(situation)));
    }

    /** What officers ask each other is their own; the applicant sees that somebody was asked. */
    private List<DossierView.JournalLine> journal(UUID dossier, Actor by) {
        var lines = views.journal(dossier);
        return by.serves(Permission.DOSSIER_READ)
                ? lines
                : lines.stream().map(Told::forApplicant).toList();
    }

    /** A draft is the office's own; the applicant sees what came of it, and the versions they were sent. */
    private List<DossierView.Attachment> attachments(UUID dossier, List<DossierView.JournalLine> lines, Actor by) {
        boolean office = by.serves(Permission.DOSSIER_READ);
        var all = views.attachments(dossier, office);
        if (office) return all;
        var sent = Told.draftsSent(lines);
        int draft = 0;
        var shown = new ArrayList<DossierView.Attachment>();
        for (var each : all) {
            if (each.draft()) draft++;
            if (!each.draft() || sent.contains(draft)) shown.add(each);
        }
        return shown;
    }

    private @Nullable Due explanation(Situation s, ProcedureVersion.@Nullable Case limits, @Nullable GivenDue given) {
        var fact = s.fact();
        var procedure = s.procedure();
        if (fact == null || procedure == null || limits == null) return null;
        var waits = fact.waits().closed();
        if (given != null) return given.after(limits.promised(), fact.receivedAt(), waits);
        return deadlines.due(
                s.dossier().places().competent(), limits.promised(), fact.receivedAt(), waits, procedure.waitMode());
    }

    private static List<DossierView.WaitView> waits(@Nullable Fact fact) {
        var waits = new ArrayList<DossierView.WaitView>();
        if (fact == null) return waits;
        fact.waits().supplement().forEach(w -> waits.add(new DossierView.WaitView("supplement", w.from(), w.to())));
        fact.waits().payment().forEach(w -> waits.add(new DossierView.WaitView("payment", w.from(), w.to())));
        fact.waits().pauses().forEach(w -> waits.add(new DossierView.WaitView("pause", w.from(), w.to())));
        return waits;
    }

    @Override
    public Optional<Tracking> track(String code) {
        return store.track(code);
    }
}
