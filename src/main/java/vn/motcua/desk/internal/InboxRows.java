package vn.motcua.desk.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.WaitMode;
import vn.motcua.desk.DossiersPage;
import vn.motcua.desk.DossiersPage.Count;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierQuery.Counts;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.page.Choice;
import vn.motcua.page.Paging;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;

/** Composes the inbox from the lists and counts of its group. */
@Component
class InboxRows {

    /** An online filing is answered within eight working hours (regulations §1.2). */
    private static final Limit ANSWERED = new Limit(Limit.Unit.HOURS, 8);

    private static final int MOST_AGENCIES = 60;

    private final DossierQuery dossiers;
    private final Names names;
    private final Agencies agencies;
    private final Deadlines deadlines;
    private final Clock clock;

    InboxRows(DossierQuery dossiers, Names names, Agencies agencies, Deadlines deadlines, Clock clock) {
        this.dossiers = dossiers;
        this.names = names;
        this.agencies = agencies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param text what is searched for, empty for the group */
    DossiersPage page(InboxAsking asked, String text, Actor actor) {
        var group = asked.grouped();
        var filter = asked.filter(actor);
        var listing = dossiers.list(text, group, filter, asked.after(), actor);
        var counts = dossiers.counts(Count.MOST + 1, actor);
        var here = asked.href(InboxAsking.LIST);
        var next = listing.next() == null
                ? null
                : here.with("after", listing.next()).toString();
        boolean counted = text.isEmpty() && filter.empty() && group.counted();
        return new DossiersPage(
                group,
                text,
                tiles(counts, group, actor),
                asked.shown(agencies(actor)),
                listing.rows().stream().map(this::row).toList(),
                counted ? new Count(counts.of(group)) : null,
                new Paging(asked.after() == null ? null : here.toString(), next),
                asked.href("/desk/dossiers.csv").toString(),
                bulk(actor),
                asked.after() == null
                        ? here.toString()
                        : here.with("after", asked.after()).toString(),
                Ids.next().toString(),
                clock.instant());
    }

    DossiersPage.Row row(DossierRow dossier) {
        return new DossiersPage.Row(
                dossier,
                "/desk/dossiers/" + dossier.code(),
                names.procedure(dossier.procedureCode(), VietnameseTime.dateOf(clock.instant())),
                names.agency(dossier.agency()),
                names.officer(dossier.holder()),
                acceptBy(dossier));
    }

    private @Nullable Instant acceptBy(DossierRow dossier) {
        if (dossier.status() != Status.FILED || !dossier.channel().equals("online")) return null;
        return deadlines
                .due(dossier.agency(), ANSWERED, dossier.filedAt(), List.of(), WaitMode.CREDIT)
                .due();
    }

    /** The groups this person works from, each with its number. */
    private static List<DossiersPage.Tile> tiles(Counts counts, Group asked, Actor actor) {
        var groups = new ArrayList<Group>();
        groups.add(Group.MINE);
        if (!actor.absent().isEmpty()) groups.add(Group.STANDING_IN);
        if (counts.department() > 0) groups.add(Group.DEPARTMENT);
        if (actor.serves(Permission.DOSSIER_APPROVE)) groups.add(Group.TO_SIGN);
        if (counts.consulted() > 0) groups.add(Group.CONSULTED);
        if (actor.serves(Permission.DOSSIER_RECEIVE)) groups.addAll(List.of(Group.TO_RECEIVE, Group.ONLINE));
        groups.addAll(List.of(Group.OVERDUE, Group.DUE_TODAY, Group.DUE_SOON, Group.APPLICANT, Group.WAITING));
        if (actor.serves(Permission.DOSSIER_RETURN)) groups.add(Group.RETURN_TODAY);
        groups.addAll(List.of(Group.TO_RETURN, Group.OPEN));
        return groups.stream()
                .map(group -> new DossiersPage.Tile(
                        group,
                        new Count(counts.of(group)),
                        InboxAsking.group(group).toString(),
                        group == asked))
                .toList();
    }

    private static List<String> bulk(Actor actor) {
        var bulk = new ArrayList<String>();
        if (actor.serves(Permission.DOSSIER_PROCESS)) bulk.addAll(List.of("take-over", "complete"));
        if (actor.serves(Permission.DOSSIER_ASSIGN)) bulk.add("assign");
        if (actor.serves(Permission.DOSSIER_RETURN)) bulk.add("return");
        if (actor.serves(Permission.DOSSIER_READ)) bulk.add("print");
        return bulk;
    }

    private List<Choice> agencies(Actor actor) {
        var reach = actor.reach(Permission.DOSSIER_READ);
        if (reach.kind() != Reach.Kind.AGENCIES || reach.agencies().size() < 2) return List.of();
        return agencies.all().stream()
                .filter(agency -> reach.covers(agency.id()))
                .limit(MOST_AGENCIES)
                .map(agency -> new Choice(agency.id().toString(), agency.name()))
                .toList();
    }
}
