package vn.motcua.console.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.Table;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.Officer;
import vn.motcua.directory.Officers;
import vn.motcua.directory.Staff;
import vn.motcua.identity.Actor;
import vn.motcua.page.Here;
import vn.motcua.shared.VietnameseText;

/** The tables about agencies and their people. */
@Component
class AgencyTables {

    private static final String STEP = "— ";

    private final Agencies agencies;
    private final Staff staff;
    private final Officers officers;

    AgencyTables(Agencies agencies, Staff staff, Officers officers) {
        this.agencies = agencies;
        this.staff = staff;
        this.officers = officers;
    }

    /** An agency and how far below the topmost one in reach it stands. */
    record Placed(Agency agency, int depth) {}

    /** Those the actor keeps, each below its superior; with a text only those whose code or name holds it, flat. */
    List<Placed> kept(String text, Actor actor) {
        var mine = agencies.all().stream()
                .filter(agency -> actor.keepsDirectoryOf(agency.id()))
                .toList();
        if (!text.isBlank()) {
            var folded = VietnameseText.fold(text);
            return mine.stream()
                    .filter(agency -> VietnameseText.fold(agency.code() + " " + agency.name())
                            .contains(folded))
                    .map(agency -> new Placed(agency, 0))
                    .toList();
        }
        var ids = mine.stream().map(Agency::id).collect(Collectors.toSet());
        Map<Boolean, List<Agency>> split = mine.stream()
                .collect(Collectors.partitioningBy(
                        agency -> agency.superior() != null && ids.contains(agency.superior())));
        var below = split.getOrDefault(true, List.of()).stream().collect(Collectors.groupingBy(AgencyTables::above));
        var placed = new ArrayList<Placed>();
        var seen = new HashSet<UUID>();
        split.getOrDefault(false, List.of()).forEach(top -> place(top, 0, below, seen, placed));
        return placed;
    }

    private static UUID above(Agency agency) {
        var superior = agency.superior();
        return superior == null ? agency.id() : superior;
    }

    private static void place(
            Agency agency, int depth, Map<UUID, List<Agency>> below, Set<UUID> seen, List<Placed> placed) {
        if (!seen.add(agency.id())) return;
        placed.add(new Placed(agency, depth));
        below.getOrDefault(agency.id(), List.of()).forEach(each -> place(each, depth + 1, below, seen, placed));
    }

    Table agencies(List<Placed> placed, Here here) {
        var cells = new Cells(here);
        var columns = List.of(
                here.say("console.agency.code"),
                here.say("console.agency.name"),
                here.say("console.agency.kind"),
                here.say("console.from"),
                here.say("console.to"));
        var rows = placed.stream()
                .map(each -> Cells.row(
                        Cells.link(each.agency().code(), href(each.agency())),
                        Cells.text(STEP.repeat(each.depth()) + each.agency().name()),
                        cells.say("console.agency.kind." + each.agency().kind()),
                        cells.date(each.agency().validFrom()),
                        cells.date(each.agency().validTo())))
                .toList();
        return new Table(columns, rows);
    }

    Table departments(Agency agency, Here here) {
        var cells = new Cells(here);
        var rows = staff.departments(agency.id()).stream()
                .map(each -> Cells.row(
                        each.validTo() != null
                                ? List.of()
                                : List.of(new Link(
                                        "/console/departments/" + each.id() + "/close",
                                        here.say("console.act.button.department.close"))),
                        Cells.text(each.name()),
                        cells.date(each.validFrom()),
                        cells.date(each.validTo())))
                .toList();
        return new Table(
                List.of(here.say("console.department"), here.say("console.from"), here.say("console.to")), rows);
    }

    Table posts(Agency agency, LocalDate today, Here here) {
        var cells = new Cells(here);
        var departments = staff.departments(agency.id()).stream()
                .collect(Collectors.toMap(Staff.Department::id, Staff.Department::name));
        var rows = staff.posts(agency.id(), today).stream()
                .map(post -> Cells.row(
                        Cells.link(post.name(), officer(post.id())),
                        Cells.text(post.position()),
                        Cells.text(post.department() == null ? "" : departments.getOrDefault(post.department(), "")),
                        cells.date(post.validFrom()),
                        cells.date(post.validTo())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.officer"),
                        here.say("console.position"),
                        here.say("console.department"),
                        here.say("console.from"),
                        here.say("console.to")),
                rows);
    }

    Table roster(Agency agency, LocalDate today, Here here) {
        var cells = new Cells(here);
        var rows = staff.services(agency.id(), today).stream()
                .map(each -> Cells.row(
                        List.of(new Link(
                                "/console/roster/" + each.id() + "/end", here.say("console.act.button.roster.end"))),
                        Cells.link(each.name(), officer(each.officer())),
                        cells.say("console.part." + each.part()),
                        cells.date(each.validFrom()),
                        cells.date(each.validTo())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.officer"),
                        here.say("console.part"),
                        here.say("console.from"),
                        here.say("console.to")),
                rows);
    }

    Table postsOf(List<Officer> posts, Actor actor, LocalDate today, Here here) {
        var cells = new Cells(here);
        Function<Officer, List<Link>> acts = post -> actor.keepsDirectoryOf(post.agency()) && lasts(post, today)
                ? List.of(new Link(
                        officer(post.id()) + "/dismiss?agency=" + code(post.agency()),
                        here.say("console.act.button.officer.dismiss")))
                : List.of();
        var rows = posts.stream()
                .map(post -> Cells.row(
                        acts.apply(post),
                        Cells.text(
                                agencies.byId(post.agency()).map(Agency::name).orElse("")),
                        Cells.text(post.position()),
                        cells.date(post.validFrom()),
                        cells.date(post.validTo())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.agency"),
                        here.say("console.position"),
                        here.say("console.from"),
                        here.say("console.to")),
                rows);
    }

    Table delegations(UUID officer, LocalDate today, Here here) {
        var cells = new Cells(here);
        var rows = staff.delegations(officer).stream()
                .map(each -> Cells.row(
                        each.validTo().isBefore(today)
                                ? List.of()
                                : List.of(new Link(
                                        "/console/delegations/" + each.id() + "/end",
                                        here.say("console.act.button.delegation.end"))),
                        Cells.text(name(each.from())),
                        Cells.text(name(each.to())),
                        Cells.text(each.kinds().stream()
                                .sorted()
                                .map(kind -> here.say("console.delegation." + kind))
                                .collect(Collectors.joining(", "))),
                        cells.date(each.validFrom()),
                        cells.date(each.validTo())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.delegation.from"),
                        here.say("console.delegation.to"),
                        here.say("console.delegation.kinds"),
                        here.say("console.from"),
                        here.say("console.to")),
                rows);
    }

    private static boolean lasts(Officer post, LocalDate today) {
        return post.validTo() == null || post.validTo().isAfter(today);
    }

    String code(UUID agency) {
        return agencies.byId(agency).map(Agency::code).orElse("");
    }

    private String name(UUID officer) {
        var posts = officers.posts(officer);
        return posts.isEmpty() ? "" : posts.getFirst().name();
    }

    static String href(Agency agency) {
        return "/console/agencies/" + agency.code();
    }

    static String officer(UUID id) {
        return "/console/officers/" + id;
    }
}
