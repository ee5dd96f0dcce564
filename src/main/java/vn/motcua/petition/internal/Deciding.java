package vn.motcua.petition.internal;

import static vn.motcua.petition.PetitionRefusal.AGENCY_UNKNOWN;
import static vn.motcua.petition.PetitionRefusal.ALREADY_RATED;
import static vn.motcua.petition.PetitionRefusal.COMPLAINED_ABOUT;
import static vn.motcua.petition.PetitionRefusal.MOVE_NOT_ALLOWED;
import static vn.motcua.petition.PetitionRefusal.NOBODY_TO_ASK;
import static vn.motcua.petition.PetitionRefusal.NOT_FORWARDED;
import static vn.motcua.petition.PetitionRefusal.OFFICER_UNKNOWN;
import static vn.motcua.petition.PetitionRefusal.SAME_AGENCY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Wait;
import vn.motcua.directory.Officers;
import vn.motcua.petition.Action;
import vn.motcua.petition.Command;
import vn.motcua.petition.Matter;
import vn.motcua.petition.Stage;
import vn.motcua.petition.Status;
import vn.motcua.shared.VietnameseTime;

/** Decides what becomes of a petition when a command is given; reads, and changes nothing. */
@Component
class Deciding {

    private final Above above;
    private final Officers officers;
    private final Dues dues;

    Deciding(Above above, Officers officers, Dues dues) {
        this.above = above;
        this.officers = officers;
        this.dues = dues;
    }

    /** @param lines its journal so far */
    Decision decide(Petition petition, List<Line> lines, Command command, UUID actor, Instant at) {
        var now = petition.now();
        var status = Lifecycle.after(now.status(), command.action()).orElse(null);
        if (status == null) return Decision.no(MOVE_NOT_ALLOWED);
        return switch (command) {
            case Command.Classify(var matter) -> {
                var due = dues.of(Stage.RESOLVE, matter, now.agency(), now.arrivedAt(), waits(lines, now));
                yield allowed(now.in(status).classified(matter, due), Map.of("matter", matter), null);
            }
            case Command.Name(var agency, var officer) -> named(now, agency, officer, at);
            case Command.Forward(var agency, var reason) -> {
                if (above.existing(agency).isEmpty()) yield Decision.no(AGENCY_UNKNOWN);
                if (agency.equals(now.agency())) yield Decision.no(SAME_AGENCY);
                if (complained(now).contains(agency)) yield Decision.no(COMPLAINED_ABOUT);
                yield allowed(moved(now.in(status), agency, at), Map.of("from", now.agency()), reason);
            }
            case Command.HandBack(var reason) -> {
                var before = forwardedFrom(lines, now.agency());
                if (before == null) yield Decision.no(NOT_FORWARDED);
                if (complained(now).contains(before)) yield Decision.no(COMPLAINED_ABOUT);
                yield allowed(moved(now.in(status), before, at), Map.of("from", now.agency()), reason);
            }
            case Command.AskSupplement(var reason) ->
                petition.anonymous()
                        ? Decision.no(NOBODY_TO_ASK)
                        : allowed(now.in(status), judged(Stage.FIRST, now.firstDue(), at), reason);
            case Command.Supplement(var text, var files) -> {
                var waits = waits(lines, now, at);
                var first = dues.of(Stage.FIRST, now.matter(), now.agency(), now.arrivedAt(), waits);
                var due = dues.of(Stage.RESOLVE, now.matter(), now.agency(), now.arrivedAt(), waits);
                yield allowed(now.in(status).due(first, due), Map.of("files", files.size()), text);
            }
            case Command.Refuse(var ground, var reason) -> {
                var due = dues.of(Stage.REFUSE, now.matter(), now.agency(), now.arrivedAt(), waits(lines, now, at));
                var detail = new java.util.TreeMap<>(judged(Stage.REFUSE, due, at));
                detail.put("ground", ground);
                yield allowed(now.in(status).ended(at), detail, reason);
            }
            case Command.TakeUp() ->
                now.classified() ? allowed(now.in(status).held(actor), Map.of(), null) : Decision.no(MOVE_NOT_ALLOWED);
            case Command.Answer(var text) -> {
                if (!now.classified()) yield Decision.no(MOVE_NOT_ALLOWED);
                var publish = dues.of(Stage.PUBLISH, now.matter(), now.agency(), at, List.of());
                var next = now.in(status).answered(text, at, publish);
                yield allowed(next, judged(Stage.RESOLVE, now.due(), at), text);
            }
            case Command.Publish(var title, var question, var answer) ->
                allowed(now.in(status).ended(at), published(now, at), title + "\n\n" + question + "\n\n" + answer);
            case Command.KeepBack(var reason) -> allowed(now.in(status).ended(at), published(now, at), reason);
            case Command.TakeOff(var reason) -> allowed(now.in(status), Map.of(), reason);
            case Command.Withdraw(var reason) -> allowed(now.in(status).ended(at), Map.of(), reason);
            case Command.Rate(var stars) ->
                now.rating() == null
                        ? allowed(now.in(status).rated(stars), Map.of("stars", stars), null)
                        : Decision.no(ALREADY_RATED);
        };
    }

    /** Where it comes to lie when it is about an agency: the one above, where there is one. */
    UUID handledBy(UUID agency, Matter matter, boolean somebodyNamed) {
        if (matter == Matter.RULE && !somebodyNamed) return agency;
        return above.above(agency).map(found -> found.id()).orElse(agency);
    }

    /** Arrives at an agency now: what it has to do first, and until when it has to be answered. */
    Situation moved(Situation now, UUID agency, Instant at) {
        var first = dues.of(Stage.FIRST, now.matter(), agency, at, List.of());
        var due = dues.of(Stage.RESOLVE, now.matter(), agency, at, List.of());
        return now.at(agency, at, first, due);
    }

    boolean worksAt(UUID officer, UUID agency, Instant at) {
        return officers.of(agency, VietnameseTime.dateOf(at)).stream()
                .anyMatch(each -> each.id().equals(officer));
    }

    private Decision named(Situation now, UUID agency, @Nullable UUID officer, Instant at) {
        if (above.existing(agency).isEmpty()) return Decision.no(AGENCY_UNKNOWN);
        if (officer != null && !worksAt(officer, agency, at)) return Decision.no(OFFICER_UNKNOWN);
        var next = now.about(agency, officer);
        var detail = new java.util.TreeMap<String, Object>(Map.of("about", agency));
        if (officer != null) detail.put("officer", officer);
        if (!above.through(Optional.of(agency)).contains(now.agency())) return allowed(next, detail, null);
        var there = above.above(agency).map(found -> found.id()).orElse(now.agency());
        if (there.equals(now.agency())) return allowed(next, detail, null);
        detail.put("from", now.agency());
        return allowed(moved(next.in(Status.FORWARDED), there, at), detail, null);
    }

    private Set<UUID> complained(Situation now) {
        var about = Optional.ofNullable(now.complainedAgency());
        boolean nobodyAbove = about.flatMap(above::above).isEmpty();
        return nobodyAbove ? Set.of() : above.through(about);
    }

    /** The agency it came here from; null where it began here or was sent back here. */
    private static @Nullable UUID forwardedFrom(List<Line> lines, UUID here) {
        for (int i = lines.size() - 1; i > 0; i--) {
            var before = lines.get(i - 1).agency();
            if (lines.get(i).agency().equals(here) && !before.equals(here)) {
                return lines.get(i).action() == Action.HAND_BACK ? null : before;
            }
        }
        return null;
    }

    private static Map<String, Object> judged(Stage stage, Instant due, Instant at) {
        boolean late = VietnameseTime.dateOf(at).isAfter(VietnameseTime.dateOf(due));
        return Map.of("stage", stage, "due", due.toString(), "late", late);
    }

    private static Map<String, Object> published(Situation now, Instant at) {
        var due = now.publishDue();
        return due == null ? Map.of() : judged(Stage.PUBLISH, due, at);
    }

    private static List<Wait> waits(List<Line> lines, Situation now) {
        return waits(lines, now, null);
    }

    /** The times since the arrival in which the sender was asked; one that lasts ends now, where it does. */
    private static List<Wait> waits(List<Line> lines, Situation now, @Nullable Instant until) {
        var waits = new ArrayList<Wait>();
        Instant asked = null;
        for (var line : lines) {
            if (line.at().isBefore(now.arrivedAt())) continue;
            if (line.action() == Action.ASK_SUPPLEMENT) asked = line.at();
            if (line.action() == Action.SUPPLEMENT && asked != null) {
                waits.add(new Wait(asked, line.at()));
                asked = null;
            }
        }
        if (asked != null && until != null) waits.add(new Wait(asked, until));
        return waits;
    }

    private static Decision allowed(Situation next, Map<String, Object> detail, @Nullable String words) {
        return new Decision.Allowed(next, detail, words);
    }
}
