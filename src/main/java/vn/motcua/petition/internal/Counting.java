package vn.motcua.petition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.petition.Matter;
import vn.motcua.petition.PetitionFigures;
import vn.motcua.petition.PetitionRefusal;
import vn.motcua.petition.Status;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.VietnameseTime;

@Component
class Counting implements PetitionFigures {

    private final FigureStore store;
    private final Agencies agencies;
    private final Sights sights;
    private final Clock clock;

    Counting(FigureStore store, Agencies agencies, Sights sights, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public Outcome<Report> report(Question question, Actor by) {
        return switch (list(question, by)) {
            case Outcome.Refused<List<Counted>>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<List<Counted>>(var rows) -> Outcome.done(report(question, rows));
        };
    }

    @Override
    public Outcome<List<Counted>> list(Question question, Actor by) {
        var scope = scope(question);
        var reach = by.reach(Permission.REPORT_READ);
        if (agencies.byId(question.agency()).isEmpty() || !scope.stream().allMatch(reach::covers)) {
            return Outcome.refused(PetitionRefusal.AGENCY_UNKNOWN);
        }
        var refusal = wrong(question);
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get());
        var begin = VietnameseTime.startOf(question.from());
        var end = VietnameseTime.startOf(question.to().plusDays(1));
        var known = question.known() == null ? clock.instant() : question.known();
        var officers = sights.of(by).officers();
        return Outcome.done(store.stood(scope, begin, end, known).stream()
                .map(stood -> counted(stood, begin, question.to(), officers))
                .toList());
    }

    private static Optional<Refusal> wrong(Question question) {
        boolean inRange = VietnameseTime.inRange(question.from()) && VietnameseTime.inRange(question.to());
        boolean ordered = !question.to().isBefore(question.from());
        return inRange && ordered ? Optional.empty() : Optional.of(Refusal.of(PetitionRefusal.PERIOD_INVALID));
    }

    private Set<UUID> scope(Question question) {
        if (!question.below()) return Set.of(question.agency());
        var scope = new HashSet<>(agencies.tree(question.agency(), question.to()));
        scope.add(question.agency());
        return scope;
    }

    /** A due date counts by its day; while a petition is open, the last day of the period is compared with it, while it waits the day it began to. */
    private static Counted counted(FigureStore.Stood stood, Instant begin, LocalDate to, Set<UUID> officers) {
        boolean waits = stood.status() == Status.AWAITING_SUPPLEMENT;
        var ended = waits ? stood.since() : stood.ended();
        var last = ended == null ? to : VietnameseTime.dateOf(ended);
        boolean late = last.isAfter(VietnameseTime.dateOf(stood.due()));
        var part = stood.status() == Status.REFUSED
                ? Part.REFUSED
                : stood.status() == Status.WITHDRAWN
                        ? Part.WITHDRAWN
                        : stood.status().answered()
                                ? late ? Part.LATE : Part.ON_TIME
                                : late ? Part.OVERDUE : Part.IN_TIME;
        return new Counted(
                stood.id(),
                stood.officer() != null && officers.contains(stood.officer()) ? "" : stood.code(),
                stood.agency(),
                stood.matter(),
                stood.status(),
                stood.received(),
                stood.due(),
                stood.ended(),
                stood.received().isBefore(begin),
                stood.status() == Status.PUBLISHED,
                part);
    }

    private static Report report(Question question, List<Counted> rows) {
        var byAgency = rows.stream().collect(Collectors.groupingBy(Counted::agency, TreeMap::new, Collectors.toList()));
        return new Report(
                question,
                figures(rows),
                figures(rows.stream()
                        .filter(row -> row.matter() == Matter.CONDUCT)
                        .toList()),
                figures(rows.stream().filter(row -> row.matter() == Matter.RULE).toList()),
                byAgency.entrySet().stream()
                        .map(entry -> new OfAgency(entry.getKey(), figures(entry.getValue())))
                        .toList());
    }

    static Figures figures(Collection<Counted> rows) {
        var counting = rows.stream()
                .filter(row -> row.part() != Part.REFUSED && row.part() != Part.WITHDRAWN)
                .toList();
        long carried = counting.stream().filter(Counted::carriedOver).count();
        long onTime = in(Part.ON_TIME, rows);
        long late = in(Part.LATE, rows);
        return new Figures(
                counting.size(),
                counting.size() - carried,
                carried,
                onTime + late,
                onTime,
                late,
                in(Part.IN_TIME, rows),
                in(Part.OVERDUE, rows),
                rows.stream().filter(Counted::published).count(),
                in(Part.REFUSED, rows),
                in(Part.WITHDRAWN, rows));
    }

    private static long in(Part part, Collection<Counted> rows) {
        return rows.stream().filter(row -> row.part() == part).count();
    }
}
